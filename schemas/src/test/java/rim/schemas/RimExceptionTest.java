package rim.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RimExceptionTest {

    @Test
    void everyFaultStandsOnALineOfItsOwnBelowTheMessage() {
        var e = new RimException("x.json: 2 faults", List.of("/a: wrong", "/b: lacking"));
        assertThat(e).hasMessage("x.json: 2 faults\n  /a: wrong\n  /b: lacking");
        assertThat(e.faults()).containsExactly("/a: wrong", "/b: lacking");
    }

    @Test
    void aMessageThatSaysItAllHasNoFaults() {
        assertThat(new RimException("No edition").faults()).isEmpty();
        var cause = new IllegalStateException("inside");
        assertThat(new RimException("No edition", cause)).hasCause(cause).hasMessage("No edition");
    }

    @Test
    void whatIsAddedToAListOfFaultsLaterIsNotTold() {
        var faults = new ArrayList<>(List.of("/a: wrong"));
        var e = new RimException("x", faults);
        faults.add("/b: wrong");
        assertThat(e.faults()).containsExactly("/a: wrong");
    }
}
