package vn.labourmarket.deploy.keycloak;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser, with its own cookies; it shows pages and sends their forms. */
final class Browser {
  private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>");
  private static final Pattern ACTION = Pattern.compile("\\baction=\"([^\"]*)\"");

  private static final Pattern SECURE = Pattern.compile(";\\s*secure", Pattern.CASE_INSENSITIVE);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new Cookies())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * Keycloak's cookies are for secure connections only. Browsers take the loopback interface for
   * one, Java does not.
   */
  private static final class Cookies extends CookieManager {
    Cookies() {
      super(null, CookiePolicy.ACCEPT_ALL);
    }

    @Override
    public void put(URI address, Map<String, List<String>> headers) throws IOException {
      List<String> cookies = headers.getOrDefault("set-cookie", List.of());
      super.put(
          address,
          Map.of(
              "Set-Cookie",
              cookies.stream().map(it -> SECURE.matcher(it).replaceAll("")).toList()));
    }
  }

  HttpResponse<String> opens(URI address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address).GET());
  }

  /** Sends the form with that id, as it stands in a page. */
  HttpResponse<String> submits(HttpResponse<String> page, String formId, Map<String, String> fields)
      throws IOException, InterruptedException {
    return posts(page.uri().resolve(action(page, formId)), fields);
  }

  HttpResponse<String> posts(URI address, Map<String, String> fields)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(
        request.header("Accept-Language", "vi").timeout(Duration.ofSeconds(30)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(it -> it.getKey() + '=' + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String action(HttpResponse<String> page, String formId) {
    Matcher forms = FORM.matcher(page.body());
    while (forms.find()) {
      Matcher action = ACTION.matcher(forms.group());
      if (forms.group().contains("id=\"" + formId + '"') && action.find()) {
        return action.group(1).replace("&amp;", "&");
      }
    }
    throw new AssertionError(
        "No form %s, HTTP %d: %s".formatted(formId, page.statusCode(), page.body()));
  }
}
