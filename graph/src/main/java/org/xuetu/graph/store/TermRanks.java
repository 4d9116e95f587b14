package org.xuetu.graph.store;

/// One numbering for the terms of two files, found by merging their sorted terms: a term that both
/// hold has the same rank in both, and ranks keep the order of the terms.
///
/// @param before by term number of the one file
/// @param after by term number of the other
record TermRanks(int[] before, int[] after) {
  static TermRanks of(TermTable before, TermTable after) {
    TermRanks ranks = new TermRanks(new int[before.size()], new int[after.size()]);
    int left = 0;
    int right = 0;
    for (int rank = 0; left < before.size() || right < after.size(); rank++) {
      int order;
      if (left == before.size()) {
        order = 1;
      } else if (right == after.size()) {
        order = -1;
      } else {
        order = TermTable.compare(before.bytes(left), after.bytes(right));
      }
      if (order <= 0) {
        ranks.before[left++] = rank;
      }
      if (order >= 0) {
        ranks.after[right++] = rank;
      }
    }
    return ranks;
  }
}
