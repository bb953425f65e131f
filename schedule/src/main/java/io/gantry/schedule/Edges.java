package io.gantry.schedule;

/** The links of a network in arrays, by their successors. */
final class Edges {

    /** Bits of a kind. */
    static final byte FROM_START = 1;

    static final byte TO_FINISH = 2;
    static final byte ELAPSED = 4;

    final int size;

    /** Links into node i are those from first[i] up to, not including, first[i + 1]. */
    final int[] first;

    final int[] from;
    final int[] to;
    final byte[] kind;
    final int[] lag;

    /** Where the link is in the plan. */
    final int[] input;

    /** Links out of node i are out[outFirst[i]] up to, not including, out[outFirst[i + 1]]. */
    final int[] outFirst;

    final int[] out;

    Edges(int nodes, int size) {
        this.size = size;
        first = new int[nodes + 1];
        from = new int[size];
        to = new int[size];
        kind = new byte[size];
        lag = new int[size];
        input = new int[size];
        outFirst = new int[nodes + 1];
        out = new int[size];
    }

    boolean fromStart(int edge) {
        return (kind[edge] & FROM_START) != 0;
    }

    boolean toFinish(int edge) {
        return (kind[edge] & TO_FINISH) != 0;
    }

    boolean elapsed(int edge) {
        return (kind[edge] & ELAPSED) != 0;
    }
}
