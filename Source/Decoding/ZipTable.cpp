#include "Decoding/ZipTable.h"
#include "Decoding/TableText.h"
#include "Support/Error.h"

namespace sceneheard {

namespace {
constexpr juce::int64 unknownSize = 0xffffffff; // stands for one that does not fit into 32 bits
constexpr int maxNamed = 10;

[[noreturn]] void fail(const juce::File& file, const juce::String& why) {
    throw Error("The zip file " + file.getFullPathName().toStdString() + " " + why.toStdString());
}

bool isTable(const juce::ZipFile::ZipEntry& entry) {
    const auto name = entry.filename.fromLastOccurrenceOf("/", false, false);
    return !entry.isSymbolicLink && !name.startsWithChar('.') && !entry.filename.startsWith("__MACOSX/") &&
           (name.endsWithIgnoreCase(".csv") || name.endsWithIgnoreCase(".tsv"));
}

TableFile openEntry(const juce::File& file, const std::shared_ptr<juce::ZipFile>& zip, int index) {
    const auto& entry = *zip->getEntry(index);
    const auto size = entry.uncompressedSize;
    const auto name = entry.filename;
    if (size == unknownSize)
        fail(file, "holds a table of 4 GiB or more, " + name + "; unpack it");
    if (size > static_cast<juce::int64>(alwaysUnpacked) &&
        size / static_cast<juce::int64>(maxUnpacked) > file.getSize())
        fail(file, "would unpack to more than " + juce::String(maxUnpacked) +
                       " times its size, which no table does; fetch it again from somewhere that you trust");
    const std::shared_ptr<juce::InputStream> stream(zip->createStreamForEntry(index));
    const auto count = std::make_shared<juce::int64>(0);
    TableFile table;
    // JUCE's reader ends silently where it cannot go on, so the length that the zip file states is compared.
    table.read = [=, keep = zip](char* to, std::size_t limit) { // the stream needs the zip file
        const auto n = stream == nullptr ? 0 : std::max(0, stream->read(to, static_cast<int>(limit)));
        *count += n;
        if (n == 0 ? *count != size : *count > size)
            fail(file, "is damaged or locked with a password at " + name + "; fetch it again, or unpack it");
        return static_cast<std::size_t>(n);
    };
    table.done = [=] { return size > 0 ? static_cast<double>(*count) / static_cast<double>(size) : 1.0; };
    table.name = "The table " + file.getFullPathName().toStdString() + "/" + name.toStdString();
    return table;
}

bool hasColumns(const TableFile& table, const TableChoice& fits) {
    try {
        std::vector<std::string> columns;
        auto rows = rowsOfAnyForm(table.read, table.name);
        return rows.next(columns) == CsvRows::Row::read && fits(columns);
    } catch (const Error&) {
        return false; // another table of the zip file, which may be damaged
    }
}
} // namespace

TableFile openZipTable(const juce::File& file, const TableChoice& fits) {
    if (file.getSize() > static_cast<juce::int64>(largestZip))
        fail(file, "is larger than 1 GiB; unpack the table");
    const auto zip = std::make_shared<juce::ZipFile>(file);
    juce::Array<int> tables, fitting;
    juce::StringArray names;
    for (int i = 0; i < zip->getNumEntries(); ++i)
        if (isTable(*zip->getEntry(i))) {
            tables.add(i);
            names.add(zip->getEntry(i)->filename);
        }
    if (tables.isEmpty())
        fail(file, "holds no table whose name ends in .csv or .tsv; check it, or unpack it");
    if (tables.size() == 1)
        return openEntry(file, zip, tables[0]);
    for (const int index : tables)
        if (fits && hasColumns(openEntry(file, zip, index), fits))
            fitting.add(index);
    if (fitting.size() == 1)
        return openEntry(file, zip, fitting[0]);
    const auto more = names.size() - maxNamed;
    names.removeRange(maxNamed, names.size());
    fail(file, (fitting.isEmpty() ? "holds several tables, none of which fits: "
                                  : "holds several tables that may be meant: ") +
                   names.joinIntoString(", ") + (more > 0 ? " and " + juce::String(more) + " more" : "") +
                   "; unpack the one that you mean");
}

} // namespace sceneheard
