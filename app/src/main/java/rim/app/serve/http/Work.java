package rim.app.serve.http;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Consumer;

/// Works one answer out and sends it.
///
/// @param whenReady is told of the answer before it is sent
record Work(Site site, Site.Place place, Sending sending, Consumer<Kept> whenReady) {
    Site.Lane lane() {
        return place.lane();
    }

    void answer(Asked asked) {
        try {
            var answer = ready(place.answering().answer(asked));
            whenReady.accept(answer);
            sending.send(answer);
        } catch (Problem problem) {
            sending.send(site.problem(problem));
        } catch (IOException | SQLException | RuntimeException failure) {
            sending.report(failure);
            sending.send(site.problem(Problem.ofTheService()));
        } catch (OutOfMemoryError | StackOverflowError failure) {
            sending.report(failure);
            sending.send(
                    site.problem(Problem.tooBusy("The answer needs more memory than there is.")));
        }
    }

    private Kept ready(Reply reply) throws IOException, SQLException {
        boolean zipsFile = sending.takesZipped() && Kept.canZip(reply.type());
        var spool = new Spool(zipsFile);
        boolean isWhole = false;
        try (spool) {
            reply.body().writeTo(spool);
            isWhole = true;
        } finally {
            reply.whenWritten().run();
            if (!isWhole) {
                spool.discard();
            }
        }
        return Kept.of(reply, spool, zipsFile);
    }
}
