package rim.index.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import rim.index.extract.WorkerMessages.Answer;
import rim.index.extract.WorkerMessages.Ready;
import rim.index.extract.WorkerMessages.Request;

/// A worker that answers at once, except that it hangs on `hang.txt`, exits on `exit.txt` and talks
/// nonsense on `nonsense.txt`.
final class HangingWorker {
    private HangingWorker() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var in = new DataInputStream(System.in);
        var out = new DataOutputStream(System.out);
        Frames.write(out, new Ready(0));
        while (true) {
            var file = Frames.read(in, Request.class, 1 << 20).file();
            if (file.endsWith("hang.txt")) {
                Thread.sleep(600_000);
            } else if (file.endsWith("exit.txt")) {
                System.exit(7);
            } else if (file.endsWith("nonsense.txt")) {
                out.writeInt(Integer.MAX_VALUE);
                out.flush();
            } else {
                var pages = DocumentText.onePage(java.util.List.of("read"));
                Frames.write(out, new Answer("read", "en", null, pages, null, null, 0));
            }
        }
    }
}
