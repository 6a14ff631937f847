package io.redress.faces.portal;

import io.redress.faces.shared.Page;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** One request of a consumer. */
record Visit(Page page) {
  /** The page in answer to this request. */
  ModelAndView show(String template, Object view) {
    return new ModelAndView("portal/" + template, Map.of("page", page, "view", view));
  }

  /** The same page again, because something in the form needs another look. */
  ModelAndView showAgain(String template, Object view) {
    var answer = show(template, view);
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  /** Sends the browser on to a page of the portal, as the answer to a form. */
  ModelAndView goTo(String path) {
    var redirect = new RedirectView(at(path));
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    redirect.setExposeModelAttributes(false);
    return new ModelAndView(redirect);
  }

  /** The address of a page of the portal. */
  String at(String path) {
    return page.house().at(path);
  }

  String say(String key, Object... namesAndValues) {
    return page.say(key, namesAndValues);
  }
}
