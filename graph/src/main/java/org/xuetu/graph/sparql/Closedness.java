package org.xuetu.graph.sparql;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/// A query may look at the release's graph and nothing else: no other endpoint, no Java classes.
final class Closedness {
  private Closedness() {}

  /// Carries the checked exception through the visitors of the library.
  private static final class Refused extends RuntimeException {
    private final String sentence;

    Refused(String sentence) {
      super(sentence);
      this.sentence = sentence;
    }
  }

  static void check(Query query) throws SparqlException {
    if (query.isJsonType()) {
      throw refused("不支持 JSON 查询，请用 SELECT、ASK、CONSTRUCT 或 DESCRIBE。");
    }
    try {
      if (query.getQueryPattern() != null) {
        check(Algebra.compile(query));
      }
    } catch (Refused e) {
      throw refused(e.sentence);
    } catch (StackOverflowError e) {
      throw refused("查询嵌套太深，请把它拆成几个查询。");
    }
  }

  private static SparqlException refused(String sentence) {
    return new SparqlException(SparqlException.Reason.REFUSED, sentence);
  }

  private static void check(Op op) {
    Walker.walk(op, new Ops(), new Exprs());
  }

  private static void checkFunction(Node name) {
    if (name.isURI() && name.getURI().toLowerCase(Locale.ROOT).startsWith("java:")) {
      throw new Refused("不允许调用 Java 函数 <" + name.getURI() + ">，请改用 SPARQL 自带的函数。");
    }
  }

  private static final class Ops extends OpVisitorBase {
    @Override
    public void visit(OpService service) {
      throw new Refused("本站不代为访问其他端点，请去掉 SERVICE，在自己的程序里合并两边的结果。");
    }

    @Override
    public void visit(OpBGP pattern) {
      for (Triple triple : pattern.getPattern()) {
        checkFunction(triple.getPredicate());
      }
    }

    @Override
    public void visit(OpTriple pattern) {
      checkFunction(pattern.getTriple().getPredicate());
    }

    @Override
    public void visit(OpPath path) {
      if (path.getTriplePath().getPredicate() != null) {
        checkFunction(path.getTriplePath().getPredicate());
      }
    }
  }

  private static final class Exprs extends ExprVisitorBase {
    @Override
    public void visit(ExprFunctionN function) {
      checkName(function);
    }

    @Override
    public void visit(ExprFunctionOp exists) {
      check(exists.getGraphPattern());
      for (Expr argument : exists.getArgs()) {
        Walker.walk(argument, new Exprs());
      }
    }

    private static void checkName(ExprFunction function) {
      String iri = function.getFunctionIRI();
      if (iri != null) {
        checkFunction(org.apache.jena.graph.NodeFactory.createURI(iri));
      }
    }
  }
}
