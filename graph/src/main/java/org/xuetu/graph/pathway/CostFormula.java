package org.xuetu.graph.pathway;

import java.util.ArrayList;
import java.util.List;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.model.Fee;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Province;

/// Writes the cost of a plan as a formula. An amount is filled in only where a fee of the province
/// is recorded; everything else stays a name.
final class CostFormula {
  private final PlanningRecords records;
  private final Province province;
  private final List<String> terms = new ArrayList<>();
  private final List<Cost.Known> known = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  private CostFormula(PlanningRecords records, Province province) {
    this.records = records;
    this.province = province;
  }

  static Cost of(PlanningRecords records, Programme programme, Candidate candidate) {
    CostFormula formula = new CostFormula(records, programme.province());
    switch (programme.form()) {
      case SELF_TAUGHT -> formula.addExaminations(candidate);
      case OPEN ->
          formula.addUnknown("学费（按学分） × " + Selections.creditsOf(candidate.remaining()) + " 学分", 1);
    }
    formula.addUnknown("教材费", 1);
    return new Cost(
        "总费用 = " + String.join(" + ", formula.terms) + "（按每门一次通过计，不含补考）",
        formula.known,
        formula.unknown);
  }

  private void addExaminations(Candidate candidate) {
    add("理论课报考费", "paper", candidate.papers().size());
    add("实践环节费", "practice", candidate.practicals().size());
    add("毕业论文（设计）费", "thesis", candidate.theses().size());
    addUnknown("证书考试费", candidate.certificates().isEmpty() ? 0 : 1);
    addUnknown("助学费（参加助学时）", 1);
  }

  private void add(String name, String kind, int count) {
    if (count == 0) {
      return;
    }
    List<Fee> fees =
        records.fees().stream()
            .filter(fee -> fee.kind().equals(kind))
            .filter(fee -> fee.province().key().equals(province.key()))
            .toList();
    if (fees.size() != 1) {
      addUnknown(name + " × " + count, 1);
      return;
    }
    Fee fee = fees.getFirst();
    Cost.Known part =
        new Cost.Known(name, fee.amount(), fee.unit(), count, fee.key(), fee.citation());
    known.add(part);
    String doubt = fee.citation().certainty() == Certainty.LOW ? "（确信程度低，仅供参考）" : "";
    terms.add(
        name
            + " "
            + fee.amount().toPlainString()
            + " "
            + fee.unit()
            + " × "
            + count
            + " = "
            + part.total().toPlainString()
            + " 元"
            + doubt);
  }

  private void addUnknown(String name, int count) {
    if (count > 0) {
      unknown.add(name);
      terms.add(name + "（未知）");
    }
  }
}
