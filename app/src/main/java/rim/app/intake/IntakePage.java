package rim.app.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;
import rim.app.face.sheet.OneFile;
import rim.app.print.Json;
import rim.sources.folder.OwnPage;
import rim.sources.intake.FileAccount;
import rim.sources.intake.FileAccount.Concern;
import rim.sources.intake.FolderAccount;

/// An account of a folder as one HTML file that needs nothing else and asks nobody. It tells of the
/// files that need it most, however many there are.
final class IntakePage {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// So many files are shown in detail, so many with their figures.
    private static final int DETAILED = 100;

    private static final int LISTED = 2_000;
    private static final int MOST_LINES = 300;
    private static final int MOST_FAULTS = 100;
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_FIELDS = 40;
    private static final int LONGEST_FIELD = 80;
    private static final Set<String> SHORT =
            Set.of("path", "dataset", "state", "fault", "cells", "concern");
    private final FolderAccount account;

    private IntakePage(FolderAccount account) {
        this.account = account;
    }

    static String of(FolderAccount account) {
        return new IntakePage(account).html();
    }

    private JsonNode shown() {
        var shown = tree(account);
        var counts = shown.putObject("counts");
        var files = account.files();
        counts.put("files", files.size())
                .put("stops", having(Concern.STOPS))
                .put("look", having(Concern.LOOK))
                .put("cells", files.stream().mapToLong(f -> f.cells().read()).sum())
                .put("undescribed", account.undescribed().size())
                .put("regions", account.regions().size())
                .put("faults", account.faults().size())
                .put("detailed", DETAILED);
        cut(shown, "undescribed", MOST_LINES);
        cut(shown, "regions", MOST_LINES);
        cut(shown, "faults", MOST_FAULTS);
        cut(shown, "files", LISTED);
        int i = 0;
        for (JsonNode file : shown.path("files")) {
            if (i++ < DETAILED) {
                narrow((ObjectNode) file);
            } else {
                ((ObjectNode) file).retain(SHORT);
            }
        }
        return shown;
    }

    private long having(Concern concern) {
        return account.files().stream().map(FileAccount::concern).filter(concern::equals).count();
    }

    private static void narrow(ObjectNode file) {
        cut(file, "columns", MOST_COLUMNS);
        for (JsonNode row : file.path("first_rows").path("rows")) {
            var fields = (ArrayNode) row.path("fields");
            int width = fields.size();
            while (fields.size() > MOST_FIELDS) {
                fields.remove(fields.size() - 1);
            }
            for (int i = 0; i < fields.size(); i++) {
                var text = fields.get(i).asText();
                if (text.length() > LONGEST_FIELD) {
                    fields.set(i, new TextNode(text.substring(0, LONGEST_FIELD) + "…"));
                }
            }
            if (width > MOST_FIELDS) {
                fields.add("… " + (width - MOST_FIELDS));
            }
        }
    }

    private static void cut(ObjectNode node, String list, int most) {
        if (node.path(list) instanceof ArrayNode all) {
            while (all.size() > most) {
                all.remove(all.size() - 1);
            }
        }
    }

    private static ObjectNode tree(FolderAccount account) {
        try {
            return (ObjectNode) JSON.readTree(Json.indented(account));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String html() {
        return new OneFile(
                        "en",
                        "",
                        OwnPage.TITLE,
                        "intake/intake.css",
                        "intake/intake.js",
                        "account",
                        shown(),
                        "This page needs JavaScript; <code>rim intake --format json</code> tells"
                                + " the same.")
                .html();
    }

    /// What stands first in a list, for the terminal.
    static <T> List<T> few(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }
}
