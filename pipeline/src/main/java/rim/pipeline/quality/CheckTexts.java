package rim.pipeline.quality;

import org.jspecify.annotations.Nullable;
import rim.schemas.edition.Quality;
import rim.schemas.edition.Quality.Refused;
import rim.schemas.edition.Quality.Result;

/// What checks and refusals say, in the language of whoever asks.
///
/// @param language `sv`, or any other for English, which is what tables keep
public record CheckTexts(String language) {

    /// A rule, a note, an example or a detail of a refusal; in English where there is no other.
    public String said(String english) {
        return language.equals("sv") ? SwedishForms.of(english).orElse(english) : english;
    }

    /// The same where there may be none.
    public @Nullable String saidOrNull(@Nullable String english) {
        return english == null ? null : said(english);
    }

    /// Its checks and refusals so.
    public Quality of(Quality quality) {
        return new Quality(
                quality.edition(),
                quality.verdict(),
                quality.acceptance(),
                quality.counts(),
                quality.checks().stream().map(this::of).toList(),
                quality.coverage(),
                quality.regions(),
                quality.comparison(),
                quality.undescribed(),
                quality.refused().stream().map(this::of).toList(),
                quality.sources());
    }

    private Result of(Result result) {
        return new Result(
                result.dataset(),
                result.check(),
                said(result.rule()),
                result.weight(),
                result.looked(),
                result.failed(),
                saidOrNull(result.note()),
                result.examples().stream().map(this::said).toList());
    }

    private Refused of(Refused refused) {
        return new Refused(
                refused.dataset(),
                refused.file(),
                refused.row(),
                refused.col(),
                refused.cells(),
                refused.reason(),
                said(refused.detail()),
                refused.text(),
                refused.above(),
                refused.below());
    }
}
