package rim.index.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.index.extract.DocumentText.PageText;
import rim.index.extract.WorkerMessages.Answer;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;

/// Puts a report together from what the worker found and what the metadata file says. The metadata
/// file, where there is one, knows better.
final class Reports {
    private static final int MOST_RANGES = 20;

    private Reports() {}

    static ReadReport of(SourceFile source, Answer answer) {
        var metadata = ReportMetadata.beside(source.folder(), source.file());
        var pages = pages(source.file(), answer.pages());
        boolean read = answer.reason() == null;
        var report =
                new Report(
                        source.file(),
                        source.file(),
                        source.sha256(),
                        read ? metadata.title().orElse(answer.title()) : null,
                        read ? metadata.language().orElse(answer.language()) : null,
                        metadata.year().isPresent() ? metadata.year() : year(answer),
                        metadata.authors(),
                        metadata.themes(),
                        metadata.regions(),
                        pages.size(),
                        pages.stream().mapToLong(p -> CleanText.words(p.text())).sum(),
                        Optional.ofNullable(answer.reason())
                                .map(Reason::code)
                                .orElse(Report.INDEXED),
                        detail(answer, pages, metadata.faults()));
        return new ReadReport(report, pages);
    }

    private static List<ReportPage> pages(String report, List<PageText> texts) {
        var pages = new ArrayList<ReportPage>();
        for (PageText each : texts) {
            pages.add(
                    new ReportPage(
                            report,
                            pages.size() + 1,
                            each.label(),
                            each.text(),
                            each.recognised()));
        }
        return pages;
    }

    private static OptionalInt year(Answer answer) {
        var year = answer.year();
        return year == null ? OptionalInt.empty() : OptionalInt.of(year);
    }

    private static @Nullable String detail(
            Answer answer, List<ReportPage> pages, List<String> faults) {
        var reason = answer.reason();
        var remedy = reason == null ? Optional.<String>empty() : Optional.of(reason.remedy());
        var parts =
                Stream.of(
                                Optional.ofNullable(answer.found()).map(Reports::sentence),
                                remedy,
                                recognisedPages(pages),
                                pagesWithoutText(pages),
                                metadataFaults(faults))
                        .flatMap(Optional::stream)
                        .toList();
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static Optional<String> recognisedPages(List<ReportPage> pages) {
        var read = pages.stream().filter(ReportPage::recognised).map(ReportPage::page).toList();
        return read.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        read.size()
                                + " of "
                                + pages.size()
                                + " pages were read by text recognition (OCR) and may have misread"
                                + " letters ("
                                + ranges(read)
                                + ").");
    }

    private static Optional<String> pagesWithoutText(List<ReportPage> pages) {
        var empty = pages.stream().filter(p -> p.text().isEmpty()).map(ReportPage::page).toList();
        return empty.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        empty.size()
                                + " of "
                                + pages.size()
                                + " pages have no text ("
                                + ranges(empty)
                                + "). If they are scanned, install tesseract with the data of their"
                                + " language, or run text recognition (OCR) and replace the"
                                + " file.");
    }

    /// Numbers that follow each other as `3-5`.
    private static String ranges(List<Integer> numbers) {
        var ranges = new ArrayList<String>();
        int from = 0;
        for (int i = 1; i <= numbers.size(); i++) {
            if (i == numbers.size() || numbers.get(i) != numbers.get(i - 1) + 1) {
                int first = numbers.get(from);
                int last = numbers.get(i - 1);
                ranges.add(first == last ? String.valueOf(first) : first + "-" + last);
                from = i;
            }
        }
        boolean isLong = ranges.size() > MOST_RANGES;
        return "p. "
                + String.join(", ", ranges.subList(0, Math.min(MOST_RANGES, ranges.size())))
                + (isLong ? "…" : "");
    }

    private static Optional<String> metadataFaults(List<String> faults) {
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of("In its metadata file: " + String.join("; ", faults) + ".");
    }
}
