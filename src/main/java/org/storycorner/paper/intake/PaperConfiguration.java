package org.storycorner.paper.intake;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.storycorner.paper.form.PageSeal;
import org.storycorner.paper.read.PageReader;
import org.storycorner.paper.scan.Scan;
import org.storycorner.paper.scan.ScanFile;
import org.storycorner.queue.BoxSettings;
import org.storycorner.queue.FormKey;

/** What the paper side is made of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaperSettings.class)
class PaperConfiguration {

    /** One for all: it keeps the blank pages. */
    @Bean
    PageReader pageReader() {
        return new PageReader();
    }

    @Bean
    Function<byte[], Scan> scanOpener() {
        return ScanFile::open;
    }

    /** Looked up anew for each stack: the first form may be printed while the box runs. */
    @Bean
    Supplier<Optional<PageSeal>> pageSeal(BoxSettings box) {
        return () -> FormKey.beside(box.keyFile()).map(key -> key::seal);
    }
}
