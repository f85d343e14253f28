package rim.engine.benchmark.fill;

import java.util.function.IntPredicate;
import rim.engine.benchmark.prepare.Prepared;

/// The observed columns of all indicators, and which of them is filled.
///
/// @param others `others[indicator][cell]`, as its gaps see them
/// @param alike what units are like by these columns
/// @param isOut whether a cell was screened out and stays empty
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record Place(
        Prepared prepared, int indicator, double[][] others, Alike alike, IntPredicate isOut) {}
