package rim.app.face.dataset;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import rim.schemas.description.DescriptionForm;
import rim.schemas.table.Table;

/// What tables and forms of the description mean, in the language of the page; the data themselves
/// say it in English.
final class Meanings {
    private static final Properties SWEDISH = swedish();

    private static Properties swedish() {
        var texts = new Properties();
        try (var file =
                Objects.requireNonNull(
                        Meanings.class.getResourceAsStream("meanings-sv.properties"))) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("What tables mean in Swedish cannot be read", e);
        }
        return texts;
    }

    static String of(Table table, String language) {
        return in(language, "table." + table.name(), table.meaning());
    }

    static String of(DescriptionForm form, String language) {
        return in(language, "form." + form.code(), form.meaning());
    }

    private static String in(String language, String key, String english) {
        return language.equals("sv") ? SWEDISH.getProperty(key, english) : english;
    }

    private Meanings() {}
}
