package rim.sources.form.excel;

import java.util.Locale;
import java.util.function.DoubleFunction;
import org.apache.poi.ss.usermodel.DateUtil;

/// How a date in a sheet becomes text: a day as `2018-12-31`, which every reader understands, and
/// anything else, such as a year or a month, as the sheet shows it.
final class SheetDate {
    /// @param day days since 1900 or 1904, with the time as a fraction
    /// @param pattern the cell's format
    /// @param shown what the sheet shows
    static String text(double day, boolean is1904, String pattern, DoubleFunction<String> shown) {
        var plain = pattern.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "").toLowerCase(Locale.ROOT);
        boolean isDay = plain.contains("d") && plain.contains("y");
        if (!isDay || !DateUtil.isValidExcelDate(day)) {
            return shown.apply(day);
        }
        var time = DateUtil.getLocalDateTime(day, is1904);
        boolean isMidnight = time.toLocalTime().toSecondOfDay() == 0;
        return isMidnight ? time.toLocalDate().toString() : time.toString();
    }

    private SheetDate() {}
}
