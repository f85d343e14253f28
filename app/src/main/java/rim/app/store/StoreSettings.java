package rim.app.store;

import java.io.File;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/// How stores are reached: what Hadoop's files say in the folder that `HADOOP_CONF_DIR` names.
final class StoreSettings {
    static Configuration read() {
        var all = new Configuration();
        Optional.ofNullable(System.getProperty("rim.hadoop", System.getenv("HADOOP_CONF_DIR")))
                .ifPresent(folder -> {
                    for (String name : new String[] {"core-site.xml", "hdfs-site.xml"}) {
                        var file = new File(folder, name);
                        if (file.isFile()) {
                            all.addResource(new Path(file.toURI()));
                        }
                    }
                });
        return all;
    }

    private StoreSettings() {}
}
