package io.redress.faces.shared;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Renders templates that were compiled into the application: the view {@code portal/case} is the
 * template {@code portal/case.jte}.
 *
 * <p>A page is rendered whole before its first byte is sent, so a defect in a template becomes an
 * error page and never half a page.
 */
@Component
public class JteViews implements ViewResolver, Ordered {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    var template = name + ".jte";
    return engine.hasTemplate(template) ? new JteView(engine, template) : null;
  }

  /** A part of a page, to be put into a template that does not know it. */
  public Content part(String name, Map<String, Object> parameters) {
    return output -> engine.render(name + ".jte", parameters, output);
  }

  private record JteView(TemplateEngine engine, String template) implements View {
    @Override
    public String getContentType() {
      return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      var output = new Utf8ByteOutput();
      engine.render(template, parameters(model), output);
      response.setContentType(getContentType());
      response.setContentLength(output.getContentLength());
      output.writeTo(response.getOutputStream());
    }

    /** Spring adds its own attributes (binding results); a template takes only what it declares. */
    private Map<String, Object> parameters(@Nullable Map<String, ?> model) {
      var declared = engine.getParamInfo(template).keySet();
      var parameters = new HashMap<String, Object>();
      if (model != null) {
        model.forEach(
            (name, value) -> {
              if (declared.contains(name) && value != null) {
                parameters.put(name, value);
              }
            });
      }
      return parameters;
    }
  }
}
