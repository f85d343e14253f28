package rim.embeddings;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rim.index.meaning.EmbeddingModel;
import rim.index.meaning.ModelFiles.Pooling;
import rim.index.meaning.ModelMark;
import rim.schemas.RimException;
import rim.schemas.edition.Digests;

/// A model in ONNX with the tokenizer that it was trained with.
///
/// It is asked text by text and counts on one thread: weights of eight bits make what a text comes
/// to depend on the texts that it is asked with, and sums on the order in which they are made.
/// Whoever has many texts asks from several threads.
final class OnnxModel implements EmbeddingModel {
    /// Longer texts are cut: about two hundred words.
    private static final int MOST_TOKENS = 256;

    /// What a vector of Lucene can have.
    private static final int MOST_NUMBERS = 1_024;

    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String TYPES = "token_type_ids";
    private static final Set<String> INPUTS = Set.of(IDS, MASK, TYPES);
    private static final Map<String, String> TOKENIZING =
            Map.of("truncation", "true", "padding", "false", "maxLength", "" + MOST_TOKENS);

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final Pooling pooling;
    private final ModelMark mark;

    private OnnxModel(
            OrtEnvironment environment,
            OrtSession session,
            HuggingFaceTokenizer tokenizer,
            Pooling pooling,
            ModelMark unmeasured)
            throws OrtException {
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
        this.pooling = pooling;
        this.mark =
                new ModelMark(
                        unmeasured.name(),
                        unmeasured.sha256(),
                        run("a").length,
                        unmeasured.languages());
    }

    /// A model.
    ///
    /// @param languages that it knows; none means any
    /// @throws RimException when it is no model for texts
    static OnnxModel of(
            String name,
            Network network,
            byte[] tokenizer,
            Pooling pooling,
            Set<String> languages) {
        // the libraries ask nobody, neither for parts nor to report
        System.setProperty("ai.djl.offline", "true");
        try {
            var environment = OrtEnvironment.getEnvironment();
            environment.setTelemetry(false);
            var options = new OrtSession.SessionOptions();
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            var session = network.opened(environment, options);
            if (!INPUTS.containsAll(session.getInputNames())
                    || !session.getInputNames().contains(IDS)) {
                throw new RimException(noModel(name, "it asks for " + session.getInputNames()));
            }
            var mark = new ModelMark(name, digest(network, tokenizer, pooling), 0, languages);
            var model = new OnnxModel(environment, session, tokenizer(tokenizer), pooling, mark);
            int numbers = model.mark().dimensions();
            if (numbers > MOST_NUMBERS) {
                throw new RimException(
                        "The model '"
                                + name
                                + "' makes vectors of "
                                + numbers
                                + " numbers (expected at most "
                                + MOST_NUMBERS
                                + ", which an index can have; take a smaller model)");
            }
            return model;
        } catch (OrtException | IOException | IllegalArgumentException | ClassCastException e) {
            throw new RimException(noModel(name, String.valueOf(e.getMessage())), e);
        }
    }

    private static String noModel(String name, String why) {
        return "Not a model for texts: '"
                + name
                + "', "
                + why.lines().findFirst().orElse("")
                + " (expected ONNX in one file that takes "
                + IDS
                + ", "
                + MASK
                + " and perhaps "
                + TYPES
                + ", with its tokenizer.json)";
    }

    private static HuggingFaceTokenizer tokenizer(byte[] json) throws IOException {
        // the library finds its native part by the class loader of the thread
        var thread = Thread.currentThread();
        var usual = thread.getContextClassLoader();
        thread.setContextClassLoader(OnnxModel.class.getClassLoader());
        try {
            return HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), TOKENIZING);
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    private static String digest(Network network, byte[] tokenizer, Pooling pooling) {
        return Digests.of(network.sha256() + Digests.of(tokenizer) + pooling);
    }

    @Override
    public ModelMark mark() {
        return mark;
    }

    @Override
    public float[] vector(String text) {
        try {
            return run(text);
        } catch (OrtException e) {
            throw new IllegalStateException("The model failed", e);
        }
    }

    private float[] run(String text) throws OrtException {
        var encoding = tokenizer.encode(text, true, false);
        var given = new TreeMap<String, OnnxTensor>();
        try {
            for (Map.Entry<String, NodeInfo> each : session.getInputInfo().entrySet()) {
                var values =
                        switch (each.getKey()) {
                            case IDS -> encoding.getIds();
                            case MASK -> encoding.getAttentionMask();
                            default -> encoding.getTypeIds();
                        };
                given.put(
                        each.getKey(), OnnxTensor.createTensor(environment, new long[][] {values}));
            }
            try (var answer = session.run(given)) {
                return normalised(pooled(answer.get(0).getValue()));
            }
        } finally {
            given.values().forEach(OnnxTensor::close);
        }
    }

    // Some networks answer with the vector of the text, others with those of its tokens.
    private float[] pooled(Object answer) {
        if (answer instanceof float[][] ofText) {
            return ofText[0];
        }
        var ofTokens = ((float[][][]) answer)[0];
        return switch (pooling) {
            case FIRST -> ofTokens[0];
            case MEAN -> sum(ofTokens);
        };
    }

    // It points where the mean does.
    private static float[] sum(float[][] vectors) {
        var sum = new float[vectors[0].length];
        for (float[] each : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += each[i];
            }
        }
        return sum;
    }

    // A vector of zeros, which no direction is, cannot be normalised and stays.
    private static float[] normalised(float[] vector) {
        double squares = 0;
        for (float each : vector) {
            squares += (double) each * each;
        }
        var length = Math.sqrt(squares);
        var normalised = Arrays.copyOf(vector, vector.length);
        for (int i = 0; length > 0 && i < normalised.length; i++) {
            normalised[i] = (float) (vector[i] / length);
        }
        return normalised;
    }
}
