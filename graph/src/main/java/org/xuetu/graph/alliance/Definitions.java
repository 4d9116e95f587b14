package org.xuetu.graph.alliance;

import java.util.List;

/// How the figures of each report are worked out, in Chinese, to be shown with them.
public final class Definitions {
  private Definitions() {}

  public static final List<String> UNDECIDED =
      List.of(
          "没有保存任何学员的资料，影响按参照学员计算：持有规则写明的证书（连同须同时具备的证书，成绩取各规则要求的最高分，日期为参照月）的人；考过规则写明的某一门课的人（要求几门的，考过全部）；从零开始、按最早毕业的方案读完每个专业计划的人。不在其中的人，这条规则对他没有影响。",
          "planned：对每个参照学员和每个适用的计划各规划两次，一次照现状，一次假定这条规则已经核实、内容不变；学分、门数、月数是两次之差的合计，只计有改善的情形。",
          "at-most：规定有效，但由考试院逐门审核。参照学员是在某校修过全部同名课程的专科毕业生，和读完开放教育计划的人；合计的是认定结果为待定的课程，还没有扣除免考门数的上限，所以只是上限。",
          "unknown：算不出来，reason 说明原因；不等于没有影响。");

  public static final List<String> LOSSES =
      List.of(
          "毕业生：从零开始、按最早毕业的方案读完前一个计划的人，持有考过的课程、途中取得的证书和毕业证。计划里的选修课换一种选法，结果会不同。",
          "学分按前一个计划计算，每门课只归一类：counts 计入，conditional 满足条件后可计入（对方计划里有它可以对应的课程），undecided 待定，refused 不计入；四类相加等于 completed。share 是 counts 除以 completed。毕业论文等没有学分的环节、凭证书免考的课程不在其中。",
          "recognised 是在后一个计划里认定的学分，按后一个计划的学分计算，连同凭毕业证和途中的证书免考的；recognisedShare 是它除以后一个计划要求的总学分。一门旧课顶替一门学分更多的新课时，两个比例会不同。",
          "认定规则与 POST /api/recognition 相同，日期取参照月的第一天。别省的自考课程须先转考，所以不计入；开放教育的课程对自考计划来说是别的学校的同名课程。");

  public static final List<String> SCHOOL_LOSSES =
      List.of(
          "学校之间的学分损失是两校所有计划两两相加：前一所学校主考（开放教育为举办）的每个计划，到后一所学校的每个不同的计划。share 是合计的 counts 除以合计的 completed，不是比例的平均。",
          "主考学校取自计划本身的记录；没有写明主考学校的计划不在其中。");

  public static final List<String> BOTTLENECKS =
      List.of(
          "从参照月开始、什么也没有考过的人，最早何时毕业；再假定去掉一样东西，重新规划一次，两次相差的月数就是它造成的推迟。毕业每年只有几批，所以推迟是成批的。",
          "bottlenecks：单独一门课造成的推迟，即已经考过这门课的人能提前几个月；只列有推迟的。几门课互相挤占时，单独考过哪一门都能提前，推迟不能相加；也可能哪一门单独都不造成推迟。",
          "causes：只去掉对这门课的一个限制：sessions 改为每次都开考；slot 移到另一个时段（取提前最多的一个）；order 不必等别的课；closing 不必最后做。",
          "overall：去掉整个计划的一种限制：closing 没有毕业环节；sessions 全部笔试课每次都开考；slot 全部笔试课轮流排在不同时段。");
}
