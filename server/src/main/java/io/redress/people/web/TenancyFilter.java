package io.redress.people.web;

import io.redress.people.Merchants;
import io.redress.people.domain.ApiKeyToken;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Puts the merchant of a request in scope for as long as the request runs: the slug in the path of
 * a page, or in the API key.
 *
 * <p>It stands before everything that touches the database. A request whose merchant is unknown
 * goes on without one; the doors behind it answer as for anything that is not there.
 */
final class TenancyFilter implements Filter {
  /** Before the filters of Spring Security, which begin at -100, and of the request context. */
  static final int ORDER = -200;

  private static final Pattern PAGE = Pattern.compile("/(?:s|b|desk|bench|hooks)/([^/]+)(?:/.*)?");
  private static final String API = "/api/";

  /** Programs of brands hold a link and no key; the address says whose house they speak to. */
  private static final Pattern OF_BRANDS = Pattern.compile("/api/v1/brand/([^/]+)/request");

  private final Merchants merchants;
  private final Tenancy tenancy;

  TenancyFilter(Merchants merchants, Tenancy tenancy) {
    this.merchants = merchants;
    this.tenancy = tenancy;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var merchant = merchantOf((HttpServletRequest) request);
    if (merchant.isEmpty() || tenancy.current().isPresent()) {
      chain.doFilter(request, response);
      return;
    }
    try {
      tenancy.<@Nullable Object, Exception>call(
          merchant.get(),
          () -> {
            chain.doFilter(request, response);
            return null;
          });
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<MerchantId> merchantOf(HttpServletRequest request) {
    var path = path(request);
    var ofBrand = OF_BRANDS.matcher(path);
    if (ofBrand.matches()) {
      return merchants.bySlug(ofBrand.group(1));
    }
    if (path.startsWith(API)) {
      return bearer(request)
          .flatMap(ApiKeyToken::parse)
          .map(ApiKeyToken::slug)
          .flatMap(merchants::bySlug);
    }
    var page = PAGE.matcher(path);
    return page.matches() ? merchants.bySlug(page.group(1)) : Optional.empty();
  }

  /** The token that a program sends. */
  static Optional<String> bearer(HttpServletRequest request) {
    var prefix = "Bearer ";
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, prefix, 0, prefix.length()))
        .map(header -> header.substring(prefix.length()).strip());
  }

  /** The slug of a page's address. */
  static Optional<String> slug(HttpServletRequest request) {
    var page = PAGE.matcher(path(request));
    return page.matches() ? Optional.of(page.group(1)) : Optional.empty();
  }

  // An error page is rendered in a dispatch of its own, for the address that failed.
  private static String path(HttpServletRequest request) {
    var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return request.getDispatcherType() == DispatcherType.ERROR && failed instanceof String uri
        ? uri
        : request.getRequestURI();
  }
}
