package org.xuetu.api.pages.plan;

import org.xuetu.graph.delay.LearnerDelays;
import org.xuetu.graph.pathway.PathwayResult;
import org.xuetu.graph.pathway.TargetRanking;

/// What the planner says to what was filled in.
public sealed interface PlanAnswer {
  /// Nothing yet: nobody has asked, or something has to be mended first.
  record Nothing() implements PlanAnswer {}

  record Planned(PathwayResult result) implements PlanAnswer {}

  record Nearest(TargetRanking ranking) implements PlanAnswer {}

  /// Which course and which rule cost most.
  record Delayed(LearnerDelays delays) implements PlanAnswer {}
}
