package io.redress.conversation.domain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a letter as small HTML: styles inline, no picture, no script, nothing fetched from
 * anywhere, one link.
 */
public final class HtmlSheet {
  private static final String INK = "#1e1a24";
  private static final String QUIET = "#675f71";
  private static final String ACCENT = "#4a2a57";

  private HtmlSheet() {}

  /** The whole letter; every word in it is escaped. */
  public static String of(Sheet sheet) {
    return """
        <!doctype html>
        <html lang="%s" dir="%s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
        <title>%s</title></head>
        <body style="margin:0;padding:24px 16px;background:#f6f5f7;color:%s;\
        font:16px/1.6 system-ui,'Segoe UI',Roboto,'PingFang SC','Microsoft YaHei',sans-serif">
        <div style="max-width:36em;margin:0 auto;padding:32px 24px;background:#fff;\
        border-radius:8px">
        %s
        </div>
        </body>
        </html>
        """
        .formatted(
            escaped(sheet.language()),
            escaped(sheet.direction()),
            escaped(sheet.subject()),
            INK,
            content(sheet));
  }

  private static String content(Sheet sheet) {
    return String.join(
        "\n",
        paragraph(sheet.greeting()),
        sheet.paragraphs().stream().map(HtmlSheet::block).collect(Collectors.joining("\n")),
        button(sheet),
        paragraph(String.join("\n", sheet.signature())),
        footer(sheet.footer()));
  }

  private static String block(String paragraph) {
    var lines = paragraph.lines().toList();
    return lines.stream().allMatch(line -> line.startsWith(Sheet.POINT))
        ? list(lines)
        : paragraph(paragraph);
  }

  private static String list(List<String> lines) {
    return lines.stream()
        .map(line -> "<li>" + escaped(line.substring(Sheet.POINT.length())) + "</li>")
        .collect(Collectors.joining("", "<ul style=\"margin:0 0 16px;padding:0 24px\">", "</ul>"));
  }

  private static String paragraph(String text) {
    return "<p style=\"margin:0 0 16px\">" + lines(text) + "</p>";
  }

  private static String button(Sheet sheet) {
    return """
        <p style="margin:24px 0"><a href="%s" style="display:inline-block;padding:12px 24px;\
        border-radius:4px;background:%s;color:#fff;text-decoration:none;font-weight:500">%s</a></p>"""
        .formatted(escaped(sheet.link()), ACCENT, escaped(sheet.button()));
  }

  private static String footer(List<String> footer) {
    return """
        <p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #e3e0e7;color:%s;\
        font-size:13px">%s</p>"""
        .formatted(QUIET, lines(String.join("\n", footer)));
  }

  private static String lines(String text) {
    return escaped(text).replace("\n", "<br>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
