package org.xuetu.indexer.search;

/// What a score is made of. Each has a reason, and a ranking test that fails without it.
public enum Boost {
  EXACT_CODE("代码完全一致", 400, 0, "a code names one thing"),
  EXACT_RETIRED_CODE("停用的代码完全一致", 150, 0, "what the code means today comes first"),
  EXACT_NAME("名称完全一致", 300, 0, "what is typed is its name"),
  EXACT_OTHER_NAME("别名完全一致", 200, 0, "what is typed is another of its names"),
  EXACT_PINYIN("全拼完全一致", 150, 0, "its name typed in letters"),
  EXACT_INITIALS("首字母完全一致", 100, 0, "the initials of its name"),
  MENTION("问句中提到", 80, 0, "a question is about what it names"),
  RELATED("与提到的有关", 60, 0, "a question about a thing is answered by what refers to it"),
  WANTED("问的是这一类", 40, 0, "a question about rules wants a rule, one about schools a school"),
  ASKED("问的这件事", 90, 0, "the words that ask stand for a concept: 换学分 for 学分认定与转换"),
  COUNTED("规则认可的成果", 40, 0, "a rule that counts what is held answers what it counts for"),
  COUNTED_FOR("规则认定的对象", 40, 0, "a rule that counts something for what is wanted"),
  NARROW("专为此而定的规则", 20, 0, "a rule for this certificate says more than one for all of them"),
  OPEN_TO_ALL(
      "不限于别的学校", 30, 0, "a rule of one school answers only those who ask about that school"),
  FITTING("不要求别的学历", 30, 0, "a rule for another diploma than the one held is no answer"),
  MEANT_LABEL("符合提到的地区、层次等", 8, 0, "a place or level that is named is meant, the rarer the more"),
  SETTLED(
      "不是待核实的规则",
      100,
      0,
      "an uncertain rule comes after what is certain, unless its code or name is typed"),
  SYNONYM("同义词", 4, 0, "what is named goes by other names too"),
  NAME_START("名称以此开头", 40, 0, "people type names from their beginning"),
  CODE_START("代码以此开头", 30, 0, "a code typed in part"),
  LATIN_START("拼音以此开头", 20, 0, "pinyin typed in part"),
  ALTERNATIVE(
      "可能要找的另一个名称", 120, 0, "of several names that resemble what was typed, any may be meant"),
  EXACT_NEAR("相近名称一致", 10, 0, "perhaps this is meant: above what only speaks of it"),
  NAME_WORD("名称中的词", 6, 1, "a name says most"),
  OTHER_WORD("别名中的词", 6, 1, "other names say nearly as much"),
  NAME_PIECE("名称中的片段", 3, 1, "a piece that is no word"),
  OTHER_PIECE("别名中的片段", 2.5f, 1, "a piece of another name"),
  SYLLABLES("名称中的拼音", 3, 1, "a piece of a name, typed in letters"),
  LABEL_WORD("层次、省份等标签", 2, 1, "what it is filed under"),
  TEXT_WORD("说明文字", 1, 1, "what is said about it"),
  SIMILAR_NAME("名称相似", 1, 0, "most pairs of characters agree: a slip of the pen"),
  QUESTION_WORD("疑问词", 0.1f, 0, "a name may hold a question's words"),
  PROMINENCE("重要程度", 8, 0, "other things being equal, what most people mean");

  private final String zh;
  private final float weight;
  private final float neutral;
  private final String reason;

  Boost(String zh, float weight, float neutral, String reason) {
    this.zh = zh;
    this.weight = weight;
    this.neutral = neutral;
    this.reason = reason;
  }

  public String zh() {
    return zh;
  }

  public String reason() {
    return reason;
  }

  /// Whether the whole query is the entity's name or code.
  boolean isExact() {
    return switch (this) {
      case EXACT_CODE,
          EXACT_RETIRED_CODE,
          EXACT_NAME,
          EXACT_OTHER_NAME,
          EXACT_PINYIN,
          EXACT_INITIALS,
          EXACT_NEAR ->
          true;
      case MENTION,
          ALTERNATIVE,
          RELATED,
          SYNONYM,
          WANTED,
          ASKED,
          COUNTED,
          COUNTED_FOR,
          NARROW,
          OPEN_TO_ALL,
          FITTING,
          MEANT_LABEL,
          SETTLED,
          NAME_START,
          CODE_START,
          LATIN_START,
          NAME_WORD,
          OTHER_WORD,
          NAME_PIECE,
          OTHER_PIECE,
          SYLLABLES,
          LABEL_WORD,
          TEXT_WORD,
          SIMILAR_NAME,
          QUESTION_WORD,
          PROMINENCE ->
          false;
    };
  }

  float weight() {
    return weight;
  }

  /// The weight at which it changes nothing.
  float neutral() {
    return neutral;
  }
}
