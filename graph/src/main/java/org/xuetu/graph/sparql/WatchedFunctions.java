package org.xuetu.graph.sparql;

import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.vocabulary.XSD;

/// Puts watched functions in the place of those that could work long or make much. The others are left
/// as they are, because the optimizer knows them by their class. Functions by IRI are the casts of XML
/// Schema; any other is unknown and an error where it is called, so no class is ever loaded by name.
final class WatchedFunctions extends ExprTransformCopy {
  private static final int LONG_LIST = 100;

  private final Budget budget;
  private final WatchedBlankNode.Solution solution = new WatchedBlankNode.Solution();

  WatchedFunctions(Budget budget) {
    this.budget = budget;
  }

  @Override
  public Expr transform(ExprFunction1 function, Expr argument) {
    Expr plain = super.transform(function, argument);
    return switch (function) {
      case E_BNode.BNode1 _ -> new WatchedBlankNode(argument, solution);
      case E_StrUpperCase _, E_StrLowerCase _, E_StrEncodeForURI _ -> watched(plain);
      default -> plain;
    };
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr first, Expr second) {
    return switch (function) {
      case E_StrContains _, E_StrBefore _, E_StrAfter _ ->
          new WatchedFinding(function, first, second, budget);
      case E_Add _, E_Subtract _, E_Multiply _, E_Divide _ ->
          watched(super.transform(function, first, second));
      default -> super.transform(function, first, second);
    };
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    return switch (function) {
      case E_OneOf _, E_NotOneOf _ ->
          arguments.size() > LONG_LIST
              ? watched(super.transform(function, arguments))
              : super.transform(function, arguments);
      case E_Regex _ -> new WatchedRegex(arguments, budget);
      case E_StrReplace _ -> watched(new WatchedReplace(arguments, budget));
      case E_StrConcat _ -> watched(new WatchedConcat(arguments, budget));
      case E_StrSubstring _ -> watched(super.transform(function, arguments));
      case E_Call _ -> new UnknownFunction(arguments);
      case E_Function named ->
          named.getFunctionIRI().startsWith(XSD.getURI())
              ? watched(super.transform(function, arguments))
              : new UnknownFunction(arguments);
      default -> super.transform(function, arguments);
    };
  }

  private Expr watched(Expr function) {
    return new WatchedFunction(function, budget);
  }
}
