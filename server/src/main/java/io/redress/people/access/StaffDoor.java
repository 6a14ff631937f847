package io.redress.people.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Keeps in the session who has signed in, as a {@link StaffSession} and nothing else. */
@Component
public final class StaffDoor implements SecurityContextRepository {
  private static final String NAME = "staff";

  /** Lets somebody in, or one step further; the session gets a new id. */
  public void admit(HttpServletRequest request, StaffSession session) {
    request.getSession(true);
    request.changeSessionId();
    request.getSession().setAttribute(NAME, session);
    SecurityContextHolder.setContext(new SecurityContextImpl(authentication(session)));
  }

  /** Whoever the running request belongs to, however far they have come. */
  public Optional<StaffSession> current() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof StaffSession session
        ? Optional.of(session)
        : Optional.empty();
  }

  /** The form in which Spring Security knows a sign-in. */
  public static Authentication authentication(StaffSession session) {
    return UsernamePasswordAuthenticationToken.authenticated(session, "", List.of());
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Kept(request);
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return new Kept(holder.getRequest()).get();
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    var who = context.getAuthentication();
    if (who != null && who.getPrincipal() instanceof StaffSession session) {
      request.getSession(true).setAttribute(NAME, session);
      return;
    }
    var open = request.getSession(false);
    if (open != null) {
      open.removeAttribute(NAME);
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return find(request).isPresent();
  }

  private static Optional<StaffSession> find(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(NAME) instanceof StaffSession kept
        ? Optional.of(kept)
        : Optional.empty();
  }

  /** The session is asked only when somebody wants to know who calls. */
  private static final class Kept implements DeferredSecurityContext {
    private final HttpServletRequest request;
    private @Nullable SecurityContext context;
    private boolean isNew;

    Kept(HttpServletRequest request) {
      this.request = request;
    }

    @Override
    public SecurityContext get() {
      if (context == null) {
        var found = find(request);
        isNew = found.isEmpty();
        context =
            found
                .<SecurityContext>map(kept -> new SecurityContextImpl(authentication(kept)))
                .orElseGet(SecurityContextImpl::new);
      }
      return context;
    }

    @Override
    public boolean isGenerated() {
      get();
      return isNew;
    }
  }
}
