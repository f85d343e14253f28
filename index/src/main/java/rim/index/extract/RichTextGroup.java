package rim.index.extract;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// What holds until the end of a group.
///
/// @param hidden whether its text is none of the document's
/// @param isFonts whether it lists the fonts
/// @param isTitle whether it is the title in the properties
/// @param replacing how many characters stand after a Unicode one for old programs
/// @param size of letters, in half points
/// @param before the text around it, where it is a note
record RichTextGroup(
        boolean hidden,
        boolean isFonts,
        boolean isTitle,
        int replacing,
        int size,
        Charset letters,
        @Nullable StringBuilder before) {

    RichTextGroup hiding(boolean hide) {
        return new RichTextGroup(hide, isFonts, isTitle, replacing, size, letters, before);
    }

    RichTextGroup of(int halfPoints) {
        return new RichTextGroup(hidden, isFonts, isTitle, replacing, halfPoints, letters, before);
    }

    RichTextGroup listing(boolean fonts, boolean ofTitle) {
        return new RichTextGroup(!ofTitle, fonts, ofTitle, replacing, size, letters, null);
    }

    RichTextGroup in(Charset other, int replaced) {
        return new RichTextGroup(hidden, isFonts, isTitle, replaced, size, other, before);
    }

    RichTextGroup aside(boolean hide, @Nullable StringBuilder around) {
        return new RichTextGroup(hide, false, false, replacing, size, letters, around);
    }

    RichTextGroup within() {
        return new RichTextGroup(hidden, isFonts, isTitle, replacing, size, letters, null);
    }
}
