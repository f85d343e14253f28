package rim.embeddings;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;
import rim.schemas.edition.Digests;

/// A network in ONNX.
///
/// @param sha256 its digest, lower-case hexadecimal
/// @param opening makes it ready to run
record Network(String sha256, Opening opening) {

    /// Makes a network ready to run.
    @FunctionalInterface
    interface Opening {
        OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options)
                throws OrtException;
    }

    static Network of(byte[] bytes) {
        return new Network(
                Digests.of(bytes), (environment, how) -> environment.createSession(bytes, how));
    }

    /// One in a file, which may be larger than this process has memory for.
    static Network of(Path file) {
        var path = file.toString();
        return new Network(
                Digests.of(file), (environment, how) -> environment.createSession(path, how));
    }

    OrtSession opened(OrtEnvironment environment, OrtSession.SessionOptions options)
            throws OrtException {
        return opening.open(environment, options);
    }
}
