#include "Catch.h"
#include "Environment.h"
#include "Folder.h"
#include "Interface/State/IndexWords.h"
#include "Interface/Window/ListeningView.h"
#include "Scenes.h"
#include "Support/Error.h"
#include <sys/stat.h>

using namespace sceneheard;

namespace {
const std::string address = "https://films.example.org";

struct Person {
    TemporaryFolder folder;
    juce::File file{juce::File(folder.path().string()).getChildFile("settings").getChildFile("index.txt")};

    IndexSetting::Kept keptAfter(const std::string& text) const {
        REQUIRE(file.getParentDirectory().createDirectory());
        REQUIRE(file.replaceWithData(text.data(), text.size()));
        return IndexSetting(file).kept();
    }
    std::shared_ptr<IndexSwitch> index() const { return std::make_shared<IndexSwitch>(IndexSetting(file)); }
};

std::string refusal(IndexSwitch& index, bool on, const std::string& at) {
    try {
        index.set(on, at);
    } catch (const Error& e) {
        return e.what();
    }
    return {};
}
} // namespace

TEST_CASE("What is kept of an index is read as it was kept, and anything else as nothing", "[interface][remote]") {
    const Person person;
    using Kept = IndexSetting::Kept;
    const IndexSetting setting(person.file);
    REQUIRE(setting.kept() == Kept{});
    for (const auto& choice : {Kept{true, address}, Kept{false, address}, Kept{false, ""}}) {
        REQUIRE(setting.keep(choice));
        REQUIRE(IndexSetting(person.file).kept() == choice);
    }
    REQUIRE(person.keptAfter("on\r\n" + address + "\r\n\n") == Kept{true, address});
    REQUIRE(person.keptAfter("on") == Kept{});
    for (const auto& text :
         {std::string(), std::string("\n"), "On\n" + address, "yes\n" + address, "on" + address, address + "\non\n",
          "on\n" + address + "\n" + address, std::string("on\nhttps://f\xc3\xbc.example.org"),
          std::string("on\nhttps://a\x1b[2Jb"), std::string("on\nhttps://a\0b", 14), "on\n" + std::string(5000, 'x'),
          std::string(1 << 20, '\n')})
        REQUIRE(person.keptAfter(text) == Kept{});
    REQUIRE(person.file.deleteFile());
    REQUIRE(person.file.createDirectory());
    REQUIRE(setting.kept() == Kept{});
    REQUIRE(person.file.deleteRecursively());
    REQUIRE(mkfifo(person.file.getFullPathName().toRawUTF8(), 0600) == 0);
    REQUIRE(setting.kept() == Kept{}); // without waiting for who writes
}

TEST_CASE("An index is on from when it is switched on, in this process and the next", "[interface][remote]") {
    const Person person;
    {
        const auto index = person.index();
        REQUIRE_FALSE(index->isOn());
        REQUIRE_FALSE(index->state());
        REQUIRE_FALSE(person.file.exists()); // nothing is written before somebody chooses
        index->set(true, address);
        REQUIRE(index->state() == RemoteState{});
    }
    const auto index = person.index();
    REQUIRE(index->isOn());
    REQUIRE(index->address() == address);
    REQUIRE(index->state() == RemoteState{});
    index->set(false, address);
    REQUIRE_FALSE(index->state());
    REQUIRE(IndexSetting(person.file).kept() == IndexSetting::Kept{false, address});
}

TEST_CASE("An address or key that will not do changes nothing, and switching off always does", "[interface][remote]") {
    const Person person;
    const auto index = person.index();
    for (const std::string wrong : {"", "films", "http://films.example.org", "https://secret:word@films.example.org"}) {
        const auto why = refusal(*index, true, wrong);
        REQUIRE(why.ends_with("."));
        REQUIRE(why.find("secret:") == why.npos);
        REQUIRE_FALSE(index->isOn());
        REQUIRE_FALSE(person.file.exists());
    }
    index->set(true, address);
    REQUIRE_FALSE(refusal(*index, true, "ftp://elsewhere").empty());
    REQUIRE(index->address() == address);
    REQUIRE(index->state() == RemoteState{});
    setVariable("SCENEHEARD_INDEX_KEY", "no key");
    const auto why = refusal(*index, true, "https://other.example.org");
    unsetVariable("SCENEHEARD_INDEX_KEY");
    REQUIRE_THAT(why, ContainsSubstring("key"));
    REQUIRE(index->address() == address);

    // Somebody else wrote the file, or it cannot be written any more.
    for (const std::string broken : {"on\nhttp://films.example.org", "on\nfile:///etc/passwd", "on\n-"}) {
        person.keptAfter(broken);
        const auto other = person.index();
        REQUIRE(other->state()->word == RemoteWord::wrong);
        REQUIRE(indexSentence(*other->state()).contains("this computer's catalogue"));
        other->set(false, other->address());
        REQUIRE_FALSE(other->state());
        REQUIRE_FALSE(person.index()->state());
    }
    REQUIRE(person.file.getParentDirectory().deleteRecursively());
    REQUIRE(person.file.getParentDirectory().create().wasOk()); // a file where its folder was
    REQUIRE_THAT(refusal(*index, false, address), ContainsSubstring("index.txt"));
    REQUIRE_FALSE(index->state());
}

TEST_CASE("The window switches the index on and off, and says how it stands", "[interface][remote][access]") {
    juce::ScopedJuceInitialiser_GUI gui;
    const Person person;
    WindowSources sources;
    sources.music = [music = std::make_shared<const Snapshot>(scenes::tense())] { return music; };
    sources.index = person.index();
    ListeningView first(sources), second(sources);
    auto& sheet = first.settings;
    const auto click = [&](bool on) {
        sheet.asksIndex.setToggleState(on, juce::dontSendNotification);
        sheet.asksIndex.onClick();
    };
    const auto type = [&](const juce::String& text) {
        sheet.index.setText(text, false);
        sheet.index.onTextChange(); // which JUCE sends later
    };
    const auto status = [](ListeningView& view) {
        view.settle();
        return view.head.status.getTitle();
    };
    REQUIRE_FALSE(sheet.asksIndex.getToggleState());
    REQUIRE_FALSE(status(first).contains("Index"));

    type("http://films.example.org");
    click(true);
    REQUIRE_FALSE(sheet.asksIndex.getToggleState());
    REQUIRE(sheet.index.getText() == "http://films.example.org"); // to be mended
    REQUIRE(sheet.index.getDescription().contains("without encryption"));
    first.settle();
    REQUIRE(sheet.index.getDescription().contains("without encryption"));
    REQUIRE_FALSE(person.file.exists());

    type(" " + address + " ");
    REQUIRE_FALSE(sheet.index.getDescription().contains("without encryption"));
    click(true);
    REQUIRE(sources.index->address() == address);
    REQUIRE(status(first).contains("Index: asking"));
    REQUIRE(status(second).contains("Index: asking"));
    REQUIRE(second.settings.asksIndex.getToggleState());
    REQUIRE(second.settings.index.getText() == juce::String(address));
    REQUIRE(sheet.index.getDescription().startsWith("It is asked as soon as music plays."));

    type(address + "/other");
    REQUIRE(sheet.index.getDescription().startsWith("Press Return"));
    first.settle();
    REQUIRE(sheet.index.getText() == juce::String(address) + "/other");
    REQUIRE(sources.index->address() == address); // until then
    sheet.index.onReturnKey();
    REQUIRE(sources.index->address() == address + "/other");
    type("nonsense");
    sheet.open();
    REQUIRE(sheet.index.getText() == juce::String(address) + "/other"); // what was left is gone
    type("nonsense");
    click(false); // whatever the field says
    REQUIRE_FALSE(sources.index->isOn());
    REQUIRE_FALSE(status(second).contains("Index"));
    REQUIRE(second.settings.index.getText() == juce::String(address) + "/other");
}
