package rim.index.extract;

import org.jspecify.annotations.Nullable;

/// The heading of a text whose headings have no name: its first paragraph in the largest letters at
/// its beginning, where others are smaller, and else the first that says it is one.
final class RichTextHeading {
    private static final int BEGINNING = 30;
    private static final int FEWEST_LETTERS = 3;

    private int paragraphs;
    private int size;
    private int largest;
    private int smallest = Integer.MAX_VALUE;
    private @Nullable String inLargest;
    private @Nullable String named;

    /// Letters of the paragraph that is being read were written.
    ///
    /// @param halfPoints their size
    void wrote(int halfPoints) {
        size = Math.max(size, halfPoints);
    }

    /// A paragraph ended.
    ///
    /// @param isNamed whether it says that it is a heading of the first rank
    void ended(String paragraph, boolean isNamed) {
        boolean isWritten = paragraph.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS;
        if (isWritten && size > 0 && paragraphs < BEGINNING) {
            paragraphs++;
            smallest = Math.min(smallest, size);
            if (size > largest) {
                largest = size;
                inLargest = CleanText.paragraph(paragraph);
            }
            named = named == null && isNamed ? CleanText.paragraph(paragraph) : named;
        }
        size = 0;
    }

    /// The heading, or null.
    @Nullable String text() {
        return largest > smallest ? inLargest : named;
    }
}
