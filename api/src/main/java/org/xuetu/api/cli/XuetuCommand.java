package org.xuetu.api.cli;

import picocli.CommandLine.Command;

/// The program itself; every use goes through a verb.
@Command(
    name = "xuetu",
    description = {"学图：学校、专业、课程、证书和学分认定规则的知识图谱与检索服务。", ""},
    footer = {"", "退出码：0 成功；1 数据或发布版被拒绝；2 用法、配置或环境有问题；70 程序缺陷。", "每个动词的用法：xuetu help <动词>"})
public final class XuetuCommand {}
