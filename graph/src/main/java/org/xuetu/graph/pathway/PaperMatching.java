package org.xuetu.graph.pathway;

import java.util.Arrays;
import java.util.List;

/// Matches papers to slots, one paper in a slot and so many in a session: a flow from papers over
/// slots to sessions, grown by one augmenting path for each paper. When a path is not found, no
/// assignment of the papers placed so far together with the new one exists.
final class PaperMatching {
  private static final int NONE = -1;

  private final List<Sitting> sittings;
  private final int capacity;
  private final int[] sessionOfSlot;
  private final int[][] slotsOfPaper;
  private final int[] slotOfPaper;
  private final int[] paperInSlot;
  private final int[] load;
  private final boolean[] seenSlot;
  private final boolean[] seenSession;

  /// @param slotsOfPaper the slots in which each paper can be sat, preferred first
  /// @param capacity papers in one session at most
  PaperMatching(List<Sitting> sittings, int[][] slotsOfPaper, int capacity) {
    this.sittings = sittings;
    this.slotsOfPaper = slotsOfPaper;
    this.capacity = capacity;
    int slots = sittings.isEmpty() ? 0 : sittings.getLast().endSlot();
    sessionOfSlot = new int[slots];
    for (Sitting sitting : sittings) {
      Arrays.fill(sessionOfSlot, sitting.firstSlot(), sitting.endSlot(), sitting.index());
    }
    slotOfPaper = new int[slotsOfPaper.length];
    Arrays.fill(slotOfPaper, NONE);
    paperInSlot = new int[slots];
    Arrays.fill(paperInSlot, NONE);
    load = new int[sittings.size()];
    seenSlot = new boolean[slots];
    seenSession = new boolean[sittings.size()];
  }

  private PaperMatching(PaperMatching other) {
    sittings = other.sittings;
    slotsOfPaper = other.slotsOfPaper;
    capacity = other.capacity;
    sessionOfSlot = other.sessionOfSlot;
    slotOfPaper = other.slotOfPaper.clone();
    paperInSlot = other.paperInSlot.clone();
    load = other.load.clone();
    seenSlot = new boolean[other.seenSlot.length];
    seenSession = new boolean[other.seenSession.length];
  }

  /// The same papers in the same places, from which both go their own way.
  PaperMatching copy() {
    return new PaperMatching(this);
  }

  /// Whether every paper finds a place.
  boolean placeAll() {
    if (slotsOfPaper.length > (long) sittings.size() * capacity) {
      return false;
    }
    for (int paper = 0; paper < slotsOfPaper.length; paper++) {
      if (!add(paper)) {
        return false;
      }
    }
    return true;
  }

  /// Whether one more paper finds a place beside those placed so far, which may be moved for it.
  boolean add(int paper) {
    Arrays.fill(seenSlot, false);
    Arrays.fill(seenSession, false);
    return place(paper);
  }

  int slotOf(int paper) {
    return slotOfPaper[paper];
  }

  /// Gives a paper a slot, moving others where that is needed.
  private boolean place(int paper) {
    for (int slot : slotsOfPaper[paper]) {
      if (!seenSlot[slot] && open(slot)) {
        int before = slotOfPaper[paper];
        if (before != NONE && paperInSlot[before] == paper) {
          free(before);
        }
        slotOfPaper[paper] = slot;
        paperInSlot[slot] = paper;
        load[sessionOfSlot[slot]]++;
        return true;
      }
    }
    return false;
  }

  /// Makes room in a slot: moves its paper away, or another paper of its full session.
  private boolean open(int slot) {
    seenSlot[slot] = true;
    int occupant = paperInSlot[slot];
    if (occupant != NONE) {
      return place(occupant);
    }
    int session = sessionOfSlot[slot];
    if (load[session] < capacity) {
      return true;
    }
    if (seenSession[session]) {
      return false;
    }
    seenSession[session] = true;
    Sitting full = sittings.get(session);
    for (int other = full.firstSlot(); other < full.endSlot(); other++) {
      if (!seenSlot[other] && paperInSlot[other] != NONE) {
        seenSlot[other] = true;
        if (place(paperInSlot[other])) {
          return true;
        }
      }
    }
    return false;
  }

  private void free(int slot) {
    paperInSlot[slot] = NONE;
    load[sessionOfSlot[slot]]--;
  }
}
