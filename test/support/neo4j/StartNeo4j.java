import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;

/**
 * A Neo4j server for tests: `java -cp 'lib/*' StartNeo4j.java HOME PORT PASSWORD [PAGE_CACHE_MIB]`.
 * Authentication is on, the user is `neo4j`; prints READY once Bolt answers. Stops on SIGTERM, and when its
 * standard input ends, so that it does not outlive the tests that started it.
 */
public final class StartNeo4j {
  public static void main(String[] args) throws Exception {
    var home = Path.of(args[0]);
    var pageCache = ByteUnit.mebiBytes(args.length > 3 ? Long.parseLong(args[3]) : 64);
    var address = new SocketAddress("localhost", Integer.parseInt(args[1]));
    var service = new DatabaseManagementServiceBuilder(home)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, address)
        .setConfig(BoltConnector.advertised_address, address)
        .setConfig(GraphDatabaseSettings.auth_enabled, true)
        .setConfig(GraphDatabaseSettings.auth_lock_time, Duration.ZERO)
        .setConfig(GraphDatabaseSettings.auth_max_failed_attempts, 0)
        .setConfig(GraphDatabaseSettings.pagecache_memory, pageCache)
        .setConfig(GraphDatabaseSettings.transaction_timeout, Duration.ofSeconds(120))
        .setConfig(GraphDatabaseSettings.memory_transaction_max_size, ByteUnit.mebiBytes(128))
        .build();
    Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
    service.database("system").executeTransactionally(
        "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
        Map.of("password", args[2]));
    System.out.println("READY");
    while (System.in.read() >= 0) {}
    System.exit(0);
  }
}
