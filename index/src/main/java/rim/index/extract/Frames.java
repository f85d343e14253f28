package rim.index.extract;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/// How the program and its worker talk: JSON, each message after its length in bytes.
final class Frames {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build());
    }

    private Frames() {}

    static void write(DataOutputStream out, Object message) throws IOException {
        var bytes = JSON.writeValueAsBytes(message);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    /// The next message.
    ///
    /// @param longest more bytes than that are refused
    /// @throws EOFException when the other side is gone
    static <T> T read(DataInputStream in, Class<T> type, int longest) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > longest) {
            throw new IOException("A message of " + length + " bytes (at most " + longest + ")");
        }
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The message ends early");
        }
        return JSON.readValue(bytes, type);
    }
}
