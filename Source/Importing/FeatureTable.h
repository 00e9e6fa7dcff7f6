#pragma once
#include "Tables/CsvRows.h"
#include "Importing/FeatureColumns.h"
#include <filesystem>

namespace sceneheard {

/// One track of a table.
struct FeatureRow {
    std::size_t number = 0;        ///< from 0, below the column names; blank lines do not count
    std::string title, artist;     ///< UTF-8, where the table tells
    AudioFeatures audioFeatures{}; ///< in Spotify's units; one that the table has no column for is not a number
    std::string problem;           ///< why the row cannot be used, in words; empty: it can
};

/// A table of tracks with Spotify's features, read row by row, however long: as Exportify, Kaggle and other tools write
/// it, see featureColumns(). Commas, semicolons, tabs or bars part its fields, as its first line shows or Excel's
/// "sep=" says; numbers have points or commas, scales go to 1 or to 100; it may be UTF-16, or gzipped where its name
/// ends in .gz. A row that cannot be used costs itself alone.
class FeatureTable {
public:
    /// Throws Error, naming the table and the remedy, when it is empty or has none of the features.
    /// @param name  what errors call it
    FeatureTable(CsvRows::Source source, std::string name);
    /// Throws Error also when the file is missing.
    static FeatureTable open(const std::filesystem::path& file);

    /// What of the table is not read as it may have been meant, in sentences: columns that are missing or there twice.
    const std::vector<std::string>& notes() const { return remarks; }
    /// False at the end. Rows that hold nothing are passed over. Throws Error where the table ends without any row.
    bool next(FeatureRow& row);

private:
    void readFields(FeatureRow& row) const;
    void findPercents(std::string head);

    std::string name;
    CsvRows rows;
    FeatureColumns columns;
    std::size_t width = 0, number = 0;
    bool percents = false; ///< of columns whose names do not say
    bool any = false;
    std::vector<std::string> fields, remarks;
    char separator = ',';
};

/// A number as people's tables write it: with a point or a comma, Unicode's minus, a percent sign (then a hundredth) or
/// a unit of loudness or tempo behind; nothing for other text, and for what is not finite.
std::optional<double> numberOf(std::string_view field);

} // namespace sceneheard
