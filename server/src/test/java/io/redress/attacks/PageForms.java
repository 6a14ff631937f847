package io.redress.attacks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The forms of a page with their fields, as somebody finds them who reads its source. */
final class PageForms {
  private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
  private static final Pattern FIELD =
      Pattern.compile("(?s)<(input|textarea|select|button)\\b([^>]*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)=\"([^\"]*)\"");

  private PageForms() {}

  /** One form; fields have the values that the page gives them. */
  record Form(String action, boolean isRead, Map<String, String> fields) {}

  static List<Form> of(String page) {
    var forms = new ArrayList<Form>();
    var found = FORM.matcher(page);
    while (found.find()) {
      var form = attributes(found.group(1));
      var fields = new LinkedHashMap<String, String>();
      var field = FIELD.matcher(found.group(2));
      while (field.find()) {
        var written = attributes(field.group(2));
        var name = written.getOrDefault("name", "");
        if (!name.isEmpty() && !name.equals("_csrf")) {
          fields.put(name, written.getOrDefault("value", ""));
        }
      }
      var isRead = !"post".equalsIgnoreCase(form.getOrDefault("method", "get"));
      forms.add(new Form(form.getOrDefault("action", ""), isRead, fields));
    }
    return forms;
  }

  private static Map<String, String> attributes(String tag) {
    var attributes = new LinkedHashMap<String, String>();
    var found = ATTRIBUTE.matcher(tag);
    while (found.find()) {
      attributes.put(found.group(1), HtmlUtils.htmlUnescape(found.group(2)));
    }
    return attributes;
  }
}
