package vn.labourmarket.deploy.local.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import vn.labourmarket.deploy.local.demo.figures.Employer;
import vn.labourmarket.deploy.local.demo.figures.EnrollmentFigures;
import vn.labourmarket.deploy.local.demo.figures.Province;

/**
 * Loads the demonstration data into a running suite. The environment names it: GATEWAY_URL, and
 * ADMIN_KEY for the key of an administrator.
 */
public final class Demonstration {
  private static final int AT_ONCE = 12;

  private final Clients clients;
  private final Clock clock;

  private Demonstration(Gateway gateway, String adminKey, Clock clock) throws InterruptedException {
    this.clients = new Clients(gateway, adminKey, clock);
    this.clock = clock;
  }

  public static void main(String[] arguments) throws InterruptedException {
    // UTF-8 whatever the locale says: Vietnamese does not survive anything less.
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    Map<String, String> environment = System.getenv();
    URI address = URI.create(required(environment, "GATEWAY_URL"));
    String adminKey = required(environment, "ADMIN_KEY");
    try {
      new Demonstration(new Gateway(address), adminKey, Clock.systemUTC()).load(out, environment);
    } catch (Refused refused) {
      err.println(refused.getMessage());
      System.exit(1);
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      err.println(cause instanceof Refused ? cause.getMessage() : String.valueOf(cause));
      System.exit(1);
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private static String required(Map<String, String> environment, String name) {
    return Objects.requireNonNull(environment.get(name), name);
  }

  private void load(PrintStream out, Map<String, String> environment)
      throws InterruptedException, ExecutionException {
    List<EnrollmentFigures> enrollment =
        Arrays.stream(Province.values()).map(EnrollmentFigures::new).toList();
    List<Employer> employers =
        Arrays.stream(Province.values()).flatMap(it -> Employer.of(it).stream()).toList();
    int total = enrollment.stream().mapToInt(EnrollmentLoad::items).sum();
    Progress progress = new Progress(out, environment, total + DemandLoad.items(employers));

    LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Asia/Ho_Chi_Minh")));
    // The longest chains first, so that the load does not end with one of them alone.
    List<Callable<Void>> chains = new ArrayList<>(enrollmentChains(enrollment, progress));
    chains.addAll(demandChains(employers, today, progress));
    Chains.run(chains, AT_ONCE);
  }

  private List<Callable<Void>> enrollmentChains(List<EnrollmentFigures> figures, Progress progress)
      throws InterruptedException {
    Map<Province, String> areas = areas(Province.AS_OF);
    Client authority = clients.authority("EDU_AUTHORITY", areas.values());
    EnrollmentLoad load = new EnrollmentLoad(clients, authority, areas);
    return figures.stream().flatMap(it -> load.chains(it, progress)).toList();
  }

  private List<Callable<Void>> demandChains(
      List<Employer> employers, LocalDate today, Progress progress) throws InterruptedException {
    Map<Province, String> areas = areas(today);
    Client authority = clients.authority("LABOUR_AUTHORITY", areas.values());
    Client service = clients.authority("ESC", areas.values());
    SurveyRounds rounds = new SurveyRounds(service, authority);
    rounds.open(employers, today);
    return new DemandLoad(service, authority, rounds, today).chains(employers, progress);
  }

  /** A code alone names different provinces at different times. */
  private Map<Province, String> areas(LocalDate day) throws InterruptedException {
    Map<Province, String> areas = new EnumMap<>(Province.class);
    for (Province province : Province.values()) {
      clients.administrator().list("areas?level=PROVINCE&validAt=" + day).stream()
          .filter(it -> it.path("code").asText().equals(province.code()))
          .forEach(it -> areas.put(province, it.path("id").asText()));
    }
    return areas;
  }
}
