package rim.sources.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import rim.schemas.RimException;
import rim.schemas.observation.MissingReason;
import rim.sources.check.CheckedCell;
import rim.sources.form.FormSample.Line;

/// What every form must do with files that are not as they should be.
@ParameterizedClass
@EnumSource(FormSample.class)
record ComplianceTest(FormSample form) {
    private static final List<Line> LINES =
            List.of(
                    new Line("SE33", "1.5", ""),
                    new Line("SE11", "2.5", "b"),
                    new Line("NA", ":", "c"),
                    new Line("EU28", "-4.25", ""));

    @TempDir private static Path folder;

    private Read read(byte[] content) {
        try {
            var file = Files.write(folder.resolve(form + ".data"), content);
            var read = Read.file(file, form.descriptor());
            assertThat(read.isBalanced()).isTrue();
            assertThat(read.refused())
                    .allSatisfy(r -> assertThat(r.reason() + r.detail()).isNotBlank());
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void valuesFlagsAndMissingValuesAreRead() {
        var read = read(form.write(LINES));
        assertThat(read.accepted())
                .extracting(
                        c -> c.cell().region(),
                        CheckedCell.Accepted::value,
                        c -> c.flags(),
                        c -> c.year())
                .containsExactly(
                        tuple("SE33", 1.5, "", 2019),
                        tuple("SE11", 2.5, "b", 2019),
                        tuple("EU28", -4.25, "", 2019));
        assertThat(read.missing())
                .extracting(c -> c.cell().region(), CheckedCell.Missing::reason)
                .containsExactly(tuple("NA", MissingReason.CONFIDENTIAL));
        assertThat(read.refused()).isEmpty();
    }

    @Test
    void aHeaderAloneIsNoError() {
        var read = read(form.write(List.of()));
        assertThat(read.cells()).isZero();
    }

    @Test
    void anUnknownCodeIsRefusedAndNothingElse() {
        var read = read(form.write(List.of(LINES.get(0), new Line("QQ99", "7", ""), LINES.get(1))));
        assertThat(read.accepted()).hasSize(2);
        assertThat(read.refused())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.reason()).isEqualTo("unknown_region");
                    assertThat(r.detail()).contains("QQ99");
                });
    }

    @Test
    void bothCellsOfADuplicateKeyAreHandedOnOrRefused() {
        var read = read(form.write(List.of(LINES.get(0), new Line("SE33", "9.5", ""))));
        assertThat(read.cells()).isEqualTo(2);
        assertThat(read.accepted())
                .extracting(c -> c.cell().region(), CheckedCell.Accepted::value)
                .containsExactly(tuple("SE33", 1.5), tuple("SE33", 9.5));
    }

    /// A cut after a whole line cannot be seen in a form of lines; anywhere else no number may be
    /// another one.
    @Test
    void aTruncatedFileGivesNoWrongNumber() {
        var whole = form.write(LINES);
        int step = form.isText() ? 1 : 97;
        for (int length = whole.length - 1; length > 0; length -= step) {
            try {
                var read = read(Arrays.copyOf(whole, length));
                assertThat(read.accepted())
                        .extracting(CheckedCell.Accepted::value)
                        .isSubsetOf(1.5, 2.5, -4.25);
            } catch (RimException e) {
                assertThat(e.getMessage()).contains(form + ".data");
            }
        }
    }

    @Test
    void bytesThatMeanNothingInTheEncodingAreRefused() {
        assumeTrue(form.isText());
        var content = form.write(List.of(LINES.get(0), new Line("SE~~", "7", "")));
        for (int i = 0; i < content.length; i++) {
            content[i] = content[i] == '~' ? (byte) 0xe4 : content[i];
        }
        try {
            assertThat(read(content).refused())
                    .isNotEmpty()
                    .allSatisfy(r -> assertThat(r.reason()).isIn("wrong_encoding", "broken_file"));
        } catch (RimException e) {
            assertThat(e.getMessage()).contains(form + ".data");
        }
    }

    @Test
    void anEmptyFileIsRefusedAtOnce() {
        assertThatThrownBy(() -> read(new byte[0]))
                .isInstanceOf(RimException.class)
                .hasMessageContaining(form + ".data");
    }

    @Test
    void tenTimesTooManyColumnsAreRefusedAndCounted() {
        var content = form.widened(LINES.getFirst());
        assumeTrue(content.length > 0, "no columns");
        var read = read(content);
        assertThat(read.accepted().size()).isLessThanOrEqualTo(1);
        assertThat(read.refused()).isNotEmpty();
        assertThat(read.refusedBy().keySet())
                .isSubsetOf("wrong_number_of_cells", "wrong_position", "too_many_values");
    }
}
