package rim.app.serve.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Works one answer out and sends it.
///
/// @param whenReady is told of the answer before it is sent
/// @param others gives those who wait for the same answer, once
record Work(
        Site site,
        Site.Place place,
        Sending sending,
        Consumer<Kept> whenReady,
        Supplier<List<Sending>> others) {
    /// Work for one who asks, whose answer nobody else waits for and that is not kept.
    static Work alone(Site site, Site.Place place, Sending sending) {
        return new Work(site, place, sending, answer -> {}, List::of);
    }

    Site.Lane lane() {
        return place.lane();
    }

    void answer(Asked asked) {
        try {
            var reply = place.answering().answer(asked);
            if (reply.body() instanceof Reply.Lying lying) {
                lying(reply, lying);
                // each may want another part of the file
                others.get().forEach(other -> alone(site, place, other).answer(asked));
                return;
            }
            var answer = ready(reply);
            whenReady.accept(answer);
            sending.send(answer);
            others.get().forEach(other -> sendAlso(answer, other, asked));
        } catch (Problem problem) {
            refuse(problem);
        } catch (IOException | SQLException | RuntimeException failure) {
            sending.report(failure);
            refuse(Problem.ofTheService());
        } catch (OutOfMemoryError | StackOverflowError failure) {
            sending.report(failure);
            refuse(Problem.tooBusy("The answer needs more memory than there is."));
        } catch (Error failure) {
            // whoever asked would wait for ever
            sending.report(failure);
            refuse(Problem.ofTheService());
        }
    }

    private void lying(Reply reply, Reply.Lying lying) throws IOException {
        try {
            sending.send(reply, lying);
        } finally {
            reply.whenWritten().run();
        }
    }

    /// A long answer lies in a file that is sent once, so that the other has it worked out again.
    private void sendAlso(Kept answer, Sending other, Asked asked) {
        if (answer.file() == null) {
            other.send(answer);
        } else {
            alone(site, place, other).answer(asked);
        }
    }

    /// Tells all who wait why there is no answer.
    void refuse(Problem problem) {
        sending.send(site.problem(problem));
        others.get().forEach(other -> other.send(site.problem(problem)));
    }

    private Kept ready(Reply reply) throws IOException, SQLException {
        boolean zipsFile = sending.takesZipped() && Kept.canZip(reply.type());
        var spool = new Spool(zipsFile);
        boolean isWhole = false;
        try (spool) {
            // writers of XML send single bytes
            var buffered = new BufferedOutputStream(spool, 1 << 16);
            reply.body().writeTo(buffered);
            buffered.flush();
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
