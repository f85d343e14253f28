package rim.engine.peers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;

/// The regions whose structure is most like that of one region, nearest first.
///
/// @param region the region
/// @param structure name of the structural table
/// @param candidates how many regions could have been chosen
/// @param choice how they were chosen
/// @param peers the nearest
/// @param near regions that are not among them but come in in some of the draws, the most frequent
///   first
/// @param stability how many of the peers stay on average when weights and variables are varied, 0
///   to 1; null without a trial
public record Peers(
        String region,
        String structure,
        int candidates,
        PeerChoice choice,
        List<Peer> peers,
        List<Peer> near,
        @Nullable Double stability) {
    private static final double LEAST_COVERAGE = 0.5;

    public Peers {
        peers = List.copyOf(peers);
        near = List.copyOf(near);
    }

    /// @param place 1 is the nearest
    /// @param distance synthetic distance, 0 to 1
    /// @param stays share of the draws in which it is among the N nearest; null without a trial
    /// @param coverage share of the weights whose variables both regions have
    /// @param parts what each dimension adds to the distance
    public record Peer(
            String region,
            int place,
            double distance,
            @Nullable Double stays,
            double coverage,
            List<Part> parts) {
        public Peer {
            parts = List.copyOf(parts);
        }
    }

    /// @param distance null when the two have no variable of the dimension in common
    public record Part(String dimension, @Nullable Double distance) {}

    /// Finds the peers of a region.
    ///
    /// Regions that have less than half of the weights in common with it are left out.
    ///
    /// @throws RimException when the region is not in the table, or nothing can be compared with it
    public static Peers of(RegionStructure structure, String region, PeerChoice choice) {
        return find(structure, region, choice)
                .orElseThrow(() ->
                        new RimException(
                                "No region can be compared with "
                                        + region
                                        + ": too few structural variables in common ["
                                        + structure.name()
                                        + "]"));
    }

    /// Finds the peers of a region; empty where nothing can be compared with it.
    ///
    /// @throws RimException when the region is not in the table
    public static Optional<Peers> find(
            RegionStructure structure, String region, PeerChoice choice) {
        int self = structure.indexOf(region);
        var distances =
                new Distances(
                        ComparableVariables.of(structure, choice.limits()),
                        structure.dimensionOf());
        var found = new ArrayList<Peer>();
        for (int j : candidates(structure, self, choice.country())) {
            var distance =
                    distances.between(self, j, distances.equalWeights(), distances.equalShares());
            if (distance.coverage() >= LEAST_COVERAGE) {
                found.add(peer(structure, j, distance));
            }
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        found.sort(Comparator.comparingDouble(Peer::distance).thenComparing(Peer::region));
        return Optional.of(chosen(structure, region, choice, found, distances, self));
    }

    private static Peers chosen(
            RegionStructure structure,
            String region,
            PeerChoice choice,
            List<Peer> found,
            Distances distances,
            int self) {
        int count = Math.min(choice.count(), found.size());
        var stays =
                choice.stability().draws() == 0
                        ? null
                        : StabilityTrial.of(
                                distances,
                                self,
                                found.stream()
                                        .mapToInt(p -> structure.indexOf(p.region()))
                                        .toArray(),
                                count,
                                choice.stability());
        var placed =
                IntStream.range(0, found.size())
                        .mapToObj(i -> placed(found.get(i), i + 1, stays == null ? null : stays[i]))
                        .toList();
        var peers = placed.subList(0, count);
        var near =
                placed.subList(count, placed.size()).stream()
                        .filter(p -> p.stays() != null && p.stays() > 0)
                        .sorted(Comparator.comparingDouble(Peers::share).reversed())
                        .toList();
        return new Peers(
                region,
                structure.name(),
                found.size(),
                choice,
                peers,
                near,
                stays == null
                        ? null
                        : peers.stream().mapToDouble(Peers::share).average().orElse(0));
    }

    private static double share(Peer peer) {
        return peer.stays() == null ? 0 : peer.stays();
    }

    private static Peer placed(Peer peer, int place, @Nullable Double stays) {
        return new Peer(
                peer.region(), place, peer.distance(), stays, peer.coverage(), peer.parts());
    }

    private static int[] candidates(
            RegionStructure structure, int self, PeerChoice.SameCountry sameCountry) {
        var country = country(structure.regions().get(self));
        return IntStream.range(0, structure.regions().size())
                .filter(j -> j != self)
                .filter(j ->
                        sameCountry == PeerChoice.SameCountry.INCLUDED
                                || !country(structure.regions().get(j)).equals(country))
                .toArray();
    }

    private static String country(String region) {
        return region.substring(0, 2);
    }

    private static Peer peer(RegionStructure structure, int j, Distances.Distance distance) {
        var parts = new ArrayList<Part>();
        for (int d = 0; d < structure.dimensions().size(); d++) {
            double part = distance.parts()[d];
            parts.add(
                    new Part(
                            structure.dimensions().get(d).code(),
                            Double.isNaN(part) ? null : part));
        }
        return new Peer(
                structure.regions().get(j), 0, distance.total(), null, distance.coverage(), parts);
    }
}
