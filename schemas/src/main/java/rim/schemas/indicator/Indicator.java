package rim.schemas.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A measured quantity by region and year.
///
/// @param code its code, unique in a catalogue
/// @param title what it is, short, in English
/// @param unit code of the unit of its values
/// @param group code of its group in the catalogue, null for none
/// @param description what it measures and of whom, in English
/// @param languages the same texts in other languages, by code of the language
/// @param made how it is made from components
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Indicator(
        String code,
        String title,
        String unit,
        @Nullable String group,
        String description,
        Map<String, Texts> languages,
        Recipe made) {

    public Indicator {
        languages =
                languages == null
                        ? Map.of()
                        : Collections.unmodifiableSortedMap(new TreeMap<>(languages));
    }

    /// An indicator's texts in a language.
    public record Texts(String title, String description) {}

    /// Its texts in a language; empty where it has none.
    ///
    /// @param language such as `sv`
    public Optional<Texts> in(String language) {
        return language.equals("en")
                ? Optional.of(new Texts(title, description))
                : Optional.ofNullable(languages.get(language));
    }
}
