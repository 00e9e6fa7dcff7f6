#include "Importing/FeatureTable.h"
#include "Decoding/TagText.h"
#include "Mood/AudioFeatureRanges.h"
#include "Support/Decimals.h"
#include "Support/Error.h"
#include "Tables/TableText.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace sceneheard {

namespace {
constexpr std::size_t sampleRows = 1000;

bool isUnit(std::size_t scale) {
    return scale != static_cast<std::size_t>(AudioFeature::loudness) &&
           scale != static_cast<std::size_t>(AudioFeature::tempo);
}

std::string listed(const std::vector<std::string_view>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text.append(i == 0 ? "" : i + 1 == names.size() ? " and " : ", ").append(names[i]);
    return text;
}

bool isBlankField(const std::string& field) { return std::ranges::all_of(field, isBlank); }

std::string fieldText(const std::vector<std::string>& fields, const std::optional<std::size_t>& column) {
    return column && *column < fields.size() ? tagText(fields[*column], maxTagBytes) : std::string();
}
} // namespace

std::optional<double> numberOf(std::string_view field) {
    if (field.size() > 100)
        return std::nullopt;
    std::string plain; // in ASCII and small
    while (!field.empty()) {
        const auto takes = [&](std::string_view mark) {
            const bool there = field.starts_with(mark);
            field.remove_prefix(there ? mark.size() : 0);
            return there;
        };
        if (takes("\u2212") || takes("\u2013")) {
            plain += '-';
        } else if (takes("\u00A0") || takes("\u202F")) {
            plain += ' ';
        } else {
            plain += smallLetter(field.front());
            field.remove_prefix(1);
        }
    }
    if (plain.find('.') == plain.npos && std::ranges::count(plain, ',') == 1)
        plain[plain.find(',')] = '.';
    auto digits = trimmed(plain);
    const bool percent = digits.ends_with('%');
    for (const std::string_view unit : {"%", "db", "lufs", "bpm"})
        if (digits.ends_with(unit)) {
            digits = trimmed(digits.substr(0, digits.size() - unit.size()));
            break;
        }
    digits.remove_prefix(digits.starts_with('+') ? 1 : 0);
    double value = 0;
    const auto [end, error] = parseDecimal(digits, value);
    if (error != std::errc{} || end != digits.data() + digits.size() || !std::isfinite(value))
        return std::nullopt;
    return percent ? value / 100 : value;
}

FeatureTable::FeatureTable(CsvRows::Source source, std::string called)
    : name(std::move(called))
    , rows(textSource({})) {
    source = utf8Source(std::move(source));
    auto head = takeHead(source);
    const auto form = tableForm(head);
    separator = form.separator;
    head.erase(0, form.begin);
    rows = CsvRows(joined(head, std::move(source)), name, separator);
    const auto first = rows.next(fields);
    if (first == CsvRows::Row::end)
        throw Error(name + ": is empty; it needs a line of column names");
    if (first == CsvRows::Row::tooLong)
        throw Error(name + ": its first line is longer than 1 MiB; check that it is a table");
    if (first == CsvRows::Row::read)
        columns = featureColumns(fields);
    width = fields.size();
    if (!columns.anyScale())
        throw Error(name + ": has none of the columns " + listed({audioFeatureNames.begin(), audioFeatureNames.end()}) +
                    (columns.title ? ", so it tells only which tracks there are; export the playlist with its audio "
                                     "features, as Exportify can"
                                   : "; name the columns as Spotify names its track features"));
    findPercents(std::move(head));
    std::vector<std::string_view> missing;
    for (std::size_t s = 0; s < audioFeatureCount; ++s)
        if (!columns.audioFeatures[s])
            missing.push_back(audioFeatureNames[s]);
    if (!missing.empty())
        remarks.push_back("the table has no " + listed(missing) + "; music without " +
                          (missing.size() == 1 ? "it" : "them") + " counts as usual there");
    for (const auto& twice : columns.twice)
        remarks.push_back("the table has more than one column \"" + tagText(twice, maxTagBytes) +
                          "\"; the first is read");
}

// Tables whose scales go to 100 are told by most of their numbers being above 1.
void FeatureTable::findPercents(std::string head) {
    CsvRows sample(textSource(std::move(head)), name, separator);
    std::vector<std::string> row;
    std::size_t parts = 0, above = 0;
    sample.next(row); // the names
    for (std::size_t i = 0; i < sampleRows; ++i) {
        const auto kind = sample.next(row);
        if (kind == CsvRows::Row::end)
            break;
        for (std::size_t s = 0; kind == CsvRows::Row::read && s < audioFeatureCount; ++s) {
            const auto& place = columns.audioFeatures[s];
            if (!isUnit(s) || !place || place->percent || place->column >= row.size())
                continue;
            const auto value = numberOf(row[place->column]);
            parts += value && *value > 0 && *value < 1;
            above += value && *value > 1 && *value <= 100;
        }
    }
    percents = above > parts;
}

void FeatureTable::readFields(FeatureRow& row) const {
    if (fields.size() > width &&
        !std::all_of(fields.begin() + static_cast<std::ptrdiff_t>(width), fields.end(), isBlankField)) {
        row.problem = "has more fields than there are column names; quote fields that hold the separator";
        return;
    }
    for (std::size_t s = 0; s < audioFeatureCount; ++s) {
        const auto& place = columns.audioFeatures[s];
        row.audioFeatures[s] = std::numeric_limits<float>::quiet_NaN();
        if (!place)
            continue;
        const auto field = place->column < fields.size() ? std::string_view(fields[place->column]) : "";
        const auto told = tagText(field.substr(0, 100), 100);
        const auto refuse = [&](const std::string& why) {
            row.problem.append("\"").append(told).append("\" is no ").append(why).append("; mend the row");
        };
        const auto value = numberOf(field);
        const std::string scale(audioFeatureNames[s]);
        if (!value && told.empty())
            row.problem = "has no " + scale + "; fill it in, or leave the row out";
        else if (!value)
            refuse("number for " + scale);
        if (!value)
            return;
        const bool percent = isUnit(s) && (place->percent || percents) && field.find('%') == field.npos;
        const auto range = toldRange(static_cast<AudioFeature>(s));
        const double minimum = static_cast<double>(range.from), maximum = static_cast<double>(range.to);
        const double unit = percent ? 100 : 1;
        if (*value < minimum * unit || *value > maximum * unit)
            return refuse(scale + ", which goes from " + decimal(minimum * unit, 0) + " to " +
                          decimal(maximum * unit, 0));
        row.audioFeatures[s] = static_cast<float>(*value / unit);
    }
}

bool FeatureTable::next(FeatureRow& row) {
    for (CsvRows::Row kind; (kind = rows.next(fields)) != CsvRows::Row::end;) {
        row = {};
        row.number = number++;
        if (kind == CsvRows::Row::read && std::ranges::all_of(fields, isBlankField))
            continue;
        any = true;
        if (kind == CsvRows::Row::read) {
            row.title = fieldText(fields, columns.title);
            row.artist = fieldText(fields, columns.artist);
            readFields(row);
        } else {
            row.problem = kind == CsvRows::Row::tooLong ? "is longer than 1 MiB; check that it is a row of a table"
                                                        : "has quotes that do not match; quote fields as RFC 4180 says";
        }
        return true;
    }
    if (!any)
        throw Error(name + ": has no row below its column names; add one a track");
    return false;
}

} // namespace sceneheard
