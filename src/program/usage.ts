/** What the program can do, as it tells it itself. */
export const usage = `career-lattice <command>

  serve                    starts the GraphQL server; npm start does this
      --workers <n>        number of worker processes (1); more than one needs DATABASE_URL
  import dataset <path>    loads a dataset, a file or a folder of files (YAML or JSON)
  import esco <path>       imports an ESCO release, a folder or .zip file (CSV)
      --language <tag>     language of the files (en); another adds names in it to the release
  import onet <path>       imports an O*NET release, a folder or .zip file (text)
  import crosswalk <file>  imports a crosswalk between ESCO and O*NET, the official one or Nesta's
  import adverts <file>    counts what job adverts name (CSV of lukebarousse/data_jobs, or with texts)
      --roles <file>       which titles are for which roles, and where the adverts are from (YAML)
      --output <file>      writes the counts to a dataset file (YAML) instead of the graph, which gets
                           the curated careers only if it lacks one of these roles
  import counts <file>     imports counts from elsewhere (CSV of role, thing, named, of, period, place, source)
      --output <file>      writes the counts to a dataset file (YAML) instead of the graph
    of any import:
      --dry-run            shows what would change, without changing it
      --report <file>      writes all changed and rejected rows to a JSON file
  export <format>          exports the graph as json, csv, jsonld, turtle or graphml
      --dataset <slug>     only data of one dataset
      --source <slug>      only data of one source
      --output <path>      file, or folder for csv (standard output)
  backup <file>            writes everything in the database to a file, also while it is served (-: standard output)
      --force              replaces the file if it is there, once the new backup is complete
  restore <file>           writes a backup into an empty database
  migrate                  applies pending database migrations
  me [folder]              says which careers a project practises, by its dependencies and imports (.);
                           reads the folder only, needs no server, and keeps nothing
      --json               the data instead of the paragraph
      --svg <file>         draws it too, for a README
  mcp                      answers an agent's questions by the Model Context Protocol (standard input and output)
      --server <address>   asks this GraphQL server; otherwise the database, or without one the curated careers
  settings                 prints the settings in force and where each is from; fails if one is wrong
      --json               the same as JSON
  --help, --version        prints this text, or the version

Settings are environment variables: PORT, DATA_DIR, DATABASE_URL and others, which "career-lattice settings"
lists and the README describes.`
