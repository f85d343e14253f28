package rim.index.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import rim.index.passage.Passage.PageStart;

/// Where the pages of a passage begin, as one text: `offset page label`, one a line.
public final class PageStarts {
    private PageStarts() {}

    static String write(List<PageStart> starts) {
        return starts.stream()
                .map(s ->
                        s.offset()
                                + " "
                                + s.page()
                                + (s.label() == null ? "" : " " + s.label().replace('\n', ' ')))
                .collect(Collectors.joining("\n"));
    }

    /// Reads what was written, at least one.
    public static List<PageStart> read(String text) {
        var starts = new ArrayList<PageStart>();
        for (String line : text.split("\n", -1)) {
            var cells = line.split(" ", 3);
            starts.add(
                    new PageStart(
                            Integer.parseInt(cells[0]),
                            Integer.parseInt(cells[1]),
                            cells.length > 2 ? cells[2] : null));
        }
        return List.copyOf(starts);
    }

    /// The page on which an offset of the passage stands.
    public static PageStart at(List<PageStart> starts, int offset) {
        var found = starts.getFirst();
        for (PageStart each : starts) {
            found = each.offset() <= offset ? each : found;
        }
        return found;
    }
}
