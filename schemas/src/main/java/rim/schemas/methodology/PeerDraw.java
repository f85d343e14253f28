package rim.schemas.methodology;

import java.util.Objects;

/// That a unit is held against units drawn at random, with replacement, again and again, and gets
/// the mean.
///
/// @param units how many are drawn at once
/// @param replications how often; by default 200
/// @param seed of the draws; by default 1
public record PeerDraw(int units, Integer replications, Long seed) {
    public PeerDraw {
        replications = Objects.requireNonNullElse(replications, 200);
        seed = Objects.requireNonNullElse(seed, 1L);
    }
}
