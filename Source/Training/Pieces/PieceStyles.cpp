#include "Training/Pieces/PieceStyles.h"

namespace sceneheard {

const std::vector<PieceStyle>& pieceStyles() {
    static const auto all = [] {
        auto styles = orchestraStyles();
        for (auto& style : bandStyles())
            styles.push_back(std::move(style));
        return styles;
    }();
    return all;
}

std::vector<std::string_view> progressions(Harmony harmony, bool minor) {
    switch (harmony) {
    case Harmony::pop:
        if (minor)
            return {"i bVI bIII bVII", "i bVII bVI bVII", "i iv bVI V", "i bIII bVII iv", "i v bVI bVII", "i bVI iv V"};
        return {"I V vi IV", "I IV vi V", "I vi IV V", "I iii IV V", "I IV I V", "I bVII IV I"};
    case Harmony::classical:
        if (minor)
            return {"i iv V7 i bVI iio V7 i", "i V7 i iv bVII7 bIII iio V7", "i bII V7 i iv i V7 i",
                    "i iv bVII bIII bVI iio V7 i", "i bVI iv V7 i iv V7 i"};
        return {"I IV V7 I vi ii V7 I", "I V vi iii IV I IV V7", "I VI7 ii V7 I IV V7 I", "I IV ii V7 vi IV V7 I",
                "I III7 vi II7 V V7 I I"};
    case Harmony::film:
        if (minor)
            return {"i bVI i V", "i iv i bVI", "i bII i V", "i bvi i V7", "i bVII IV bVI", "i bVI bIII v"};
        return {"I iii IV iv", "I II IV I", "I bVI bVII I", "I vi IV V", "I V IV iv", "Imaj7 IV ii Vsus"};
    case Harmony::jazz:
        if (minor)
            return {"i7 iv7 iio7 V7", "i7 bVImaj7 iio7 V7", "i7 iv7 bVII7 bIIImaj7 bVImaj7 iio7 V7 i7"};
        return {"Imaj7 vi7 ii7 V7", "Imaj7 IVmaj7 iii7 VI7 ii7 V7 Imaj7 V7", "Imaj7 Imaj7 ii7 V7"};
    case Harmony::blues:
        if (minor)
            return {"i7 i7 iv7 i7 bVI7 V7 i7 V7", "i7 iv7 i7 i7 iv7 iv7 i7 V7"};
        return {"I7 I7 IV7 I7 V7 IV7 I7 V7", "I7 IV7 I7 I7 IV7 IV7 I7 V7"};
    }
    return {};
}

} // namespace sceneheard
