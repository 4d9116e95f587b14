package org.xuetu.graph.sparql;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLateral;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.main.JoinClassifier;

/// Brings the parts of a query into an order in which every `xt:search` knows what it looks for, and
/// finds before others check what it found.
final class SearchOrder extends TransformCopy {
  private final SearchPlacement placement;

  SearchOrder(SearchPlacement placement) {
    this.placement = placement;
  }

  @Override
  public Op transform(OpBGP bgp) {
    return placement.place(bgp);
  }

  @Override
  public Op transform(OpJoin join, Op left, Op right) {
    if (needsFrom(right, left)) {
      return after(left, right);
    }
    if (needsFrom(left, right)) {
      return after(right, left);
    }
    if (leads(right) && !leads(left) && JoinClassifier.isLinear(right, left)) {
      return OpSequence.create(right, left);
    }
    return super.transform(join, left, right);
  }

  /// Row by row: what the first part finds is what the second looks for.
  private static Op after(Op first, Op second) {
    return JoinClassifier.isLinear(first, second)
        ? OpSequence.create(first, second)
        : OpLateral.create(first, second);
  }

  @Override
  public Op transform(OpLeftJoin join, Op left, Op right) {
    if (!needsFrom(right, left)) {
      return super.transform(join, left, right);
    }
    Op filtered = join.getExprs() == null ? right : OpFilter.filterBy(join.getExprs(), right);
    return new OpConditional(left, filtered);
  }

  private static boolean needsFrom(Op op, Op other) {
    Set<Var> needs = SearchNeeds.of(op);
    if (needs.isEmpty()) {
      return false;
    }
    Set<Var> shared = new HashSet<>(SearchNeeds.given(other));
    shared.retainAll(needs);
    return !shared.isEmpty();
  }

  /// Whether a part begins with a search that needs nothing from elsewhere.
  private static boolean leads(Op op) {
    Op first = op instanceof OpSequence sequence ? sequence.get(0) : op;
    return first instanceof OpPropFunc && SearchNeeds.of(op).isEmpty();
  }
}
