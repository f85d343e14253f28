package rim.app.face.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.print.Rows;

/// What a file says of itself, so that it can be read alone.
///
/// @param about what was asked, of which edition, and whether this is all of it: names and values
/// @param sources of the edition's figures, with their licences
public record Colophon(List<List<@Nullable Object>> about, Rows sources) {}
