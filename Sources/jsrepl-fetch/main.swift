import Fetcher

fetcherMain()
