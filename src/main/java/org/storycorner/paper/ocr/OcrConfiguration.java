package org.storycorner.paper.ocr;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.storycorner.queue.BoxSettings;

/** The one reader of typed text; its worker starts with the first page that needs it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OcrSettings.class)
class OcrConfiguration {

    private static final String FOLDER = "ocr";

    @Bean(destroyMethod = "close")
    TextReader typedText(BoxSettings box, OcrSettings settings) {
        return new TextReader(new WorkerCommand(box.data().resolve(FOLDER), settings.limit()), settings.limit());
    }
}
