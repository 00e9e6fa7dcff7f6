#pragma once
#include <initializer_list>
#include <iomanip>
#include <ostream>
#include <string_view>

namespace sceneheard {

/// A table of figures as text: a title over the rows' names, then columns of three decimals.
class FigureTable {
public:
    FigureTable(std::ostream& stream, std::string_view title, std::initializer_list<std::string_view> columns)
        : out(stream) {
        out << std::left << std::setw(nameWidth) << title << std::right;
        for (const auto column : columns)
            out << std::setw(columnWidth) << column;
        out << '\n';
    }
    void row(std::string_view name, std::initializer_list<double> values) {
        out << std::left << std::setw(nameWidth) << name << std::right << std::fixed << std::setprecision(3);
        for (const double value : values)
            out << std::setw(columnWidth) << value;
        out << '\n' << std::flush; // the next may take minutes
    }

private:
    static constexpr int nameWidth = 58, columnWidth = 9;
    std::ostream& out;
};
} // namespace sceneheard
