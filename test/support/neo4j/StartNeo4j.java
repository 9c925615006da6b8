import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;

/**
 * A Neo4j server for tests: `java -cp 'lib/*' StartNeo4j.java HOME PORT PASSWORD PAGE_CACHE_MIB [keep-plans]`.
 * Authentication is on, the user is `neo4j`; prints READY once Bolt answers. Stops on SIGTERM, and when its
 * standard input ends, so that it does not outlive the tests that started it. With `keep-plans` a query's plan is made
 * once and kept when counts or sizes of parameters change: stores of tests are small, and planning takes a hundred times
 * what running takes.
 */
public final class StartNeo4j {
  public static void main(String[] args) throws Exception {
    var home = Path.of(args[0]);
    var pageCache = ByteUnit.mebiBytes(Long.parseLong(args[3]));
    var address = new SocketAddress("localhost", Integer.parseInt(args[1]));
    var builder = new DatabaseManagementServiceBuilder(home)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, address)
        .setConfig(BoltConnector.advertised_address, address)
        .setConfig(GraphDatabaseSettings.auth_enabled, true)
        .setConfig(GraphDatabaseSettings.auth_lock_time, Duration.ZERO)
        .setConfig(GraphDatabaseSettings.auth_max_failed_attempts, 0)
        .setConfig(GraphDatabaseSettings.pagecache_memory, pageCache)
        .setConfig(GraphDatabaseSettings.transaction_timeout, Duration.ofSeconds(120))
        .setConfig(GraphDatabaseSettings.memory_transaction_max_size, ByteUnit.mebiBytes(128));
    if (args.length > 4)
      builder
          .setConfig(GraphDatabaseSettings.query_statistics_divergence_threshold, 1.0)
          .setConfig(GraphDatabaseSettings.cypher_min_replan_interval, Duration.ofDays(1))
          .setConfig(GraphDatabaseInternalSettings.cypher_size_hint_parameters, false);
    var service = builder.build();
    Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
    service.database("system").executeTransactionally(
        "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
        Map.of("password", args[2]));
    System.out.println("READY");
    while (System.in.read() >= 0) {}
    System.exit(0);
  }
}
