package rim.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rim.pipeline.SparkTest;
import rim.schemas.RimException;

class SessionsTest {
    @BeforeEach
    void openTheSessionOfTheTests() {
        assertThat(SparkTest.SPARK).isNotNull();
    }

    private static long inTasks(RuntimeException failure) {
        return Sessions.with(
                SparkMaster.of("local[2]"),
                spark ->
                        JavaSparkContext.fromSparkContext(spark.sparkContext())
                                .parallelize(List.of(1, 2))
                                .map(each -> {
                                    if (each > 1) {
                                        throw failure;
                                    }
                                    return each;
                                })
                                .count());
    }

    @Test
    void whatATaskSaysIsSaidAsItWas() {
        assertThatThrownBy(() -> inTasks(new RimException("Mend the file [a.csv]")))
                .isInstanceOf(RimException.class)
                .hasMessage("Mend the file [a.csv]");
    }

    @Test
    void aFolderThatSparkTakesForSeveralIsRefused() {
        assertThatThrownBy(() -> Sessions.requireOneFolder("/tmp/a,b"))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("has a comma in its name: /tmp/a,b")
                .hasMessageContaining("TMPDIR");
        Sessions.requireOneFolder("/tmp/a b;c:ö%");
    }

    @Test
    void anyOtherFailureOfATaskStaysAFaultOfTheProgram() {
        assertThatThrownBy(() -> inTasks(new IllegalStateException("never")))
                .isNotInstanceOf(RimException.class)
                .hasMessageContaining("never");
    }
}
