#include "Interface/Style/German.h"
#include <array>

namespace sceneheard {

std::span<const Translation> germanHearing() {
    static constexpr auto texts = std::to_array<Translation>({
        {"What should SceneHeard hear?", "Was soll SceneHeard hören?"},
        {"The first films appear after two seconds of music.", "Nach zwei Sekunden Musik erscheinen die ersten Filme."},
        {"What this computer plays", "Was dieser Rechner abspielt"},
        {"Any player, browser or game, through {0}", "Ob Player, Browser oder Spiel, über {0}"},
        {"Any player, browser or game", "Ob Player, Browser oder Spiel"},
        {"What it plays", "Was dort läuft"},
        {"Microphone or line", "Mikrofon oder Line"},
        {"hears sound", "hört etwas"},
        {"quiet", "leise", "input"},
        {"silent", "still", "input"},
        {"Or drop a sound file here: its mood becomes the target",
         "Oder eine Tondatei hierher ziehen: ihre Stimmung wird zum Ziel"},
        {"Start listening", "Zuhören"},
        {"Choose what to hear…", "Quelle wählen…"},
        {"Nothing to hear was found. Connect an input, or start the computer's sound server.",
         "Es wurde nichts gefunden, das zu hören wäre. Einen Eingang anschließen oder den Sound-Server starten."},
        {"Looking for what can be heard…", "Sucht, was zu hören ist…"},
        {"Nothing heard on {0}. Play something, or choose another.",
         "Auf {0} ist nichts zu hören. Etwas abspielen oder eine andere Quelle wählen."},
        {"{0} is gone. Choose what to hear; the timeline is kept.",
         "{0} ist nicht mehr da. Bitte eine Quelle wählen; die Zeitachse bleibt."},
        {"Does the host play? SceneHeard hears what goes through its track.",
         "Läuft die Wiedergabe im Host? SceneHeard hört, was durch seine Spur geht."},
        {"Is SceneHeard on the track or bus that sounds, behind the instrument, and not bypassed?",
         "Liegt SceneHeard auf der Spur oder dem Bus, wo es klingt, hinter dem Instrument und ohne Bypass?"},
        {"Is the track muted, or turned all the way down, before it reaches SceneHeard?",
         "Ist die Spur vor SceneHeard stumm oder ganz leise gestellt?"},
        {"No sound server answers (PulseAudio or PipeWire); it is looked for every second.",
         "Kein Sound-Server antwortet (PulseAudio oder PipeWire); er wird jede Sekunde gesucht."},
        {"This computer has no sound output at the moment; plug one in or switch it on.",
         "Dieser Rechner hat gerade keinen Tonausgang; bitte einen anschließen oder einschalten."},
    });
    return texts;
}

} // namespace sceneheard
