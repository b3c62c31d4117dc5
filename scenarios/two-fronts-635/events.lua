return { vars={} }
